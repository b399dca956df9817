import type { Control } from '@countersign/catalog/setting';
import type { ComponentType } from 'react';
import { AlternativeNamesField } from './alternative-names-field.tsx';
import { CertificateField } from './certificate-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { DurationField } from './duration-field.tsx';
import { ExtendedKeyUsagesField } from './extended-key-usages-field.tsx';
import type { ControlOf, FieldProps } from './field-props.ts';
import { FixedField } from './fixed-field.tsx';
import { FlagsField } from './flags-field.tsx';
import { IntegerField } from './integer-field.tsx';
import { PackagesField } from './packages-field.tsx';
import { SubjectField } from './subject-field.tsx';
import { SwitchField } from './switch-field.tsx';
import { TextField } from './text-field.tsx';
import { UrlsField } from './urls-field.tsx';
import { useFieldContext } from './use-context.ts';

type Fields = { [Type in Control['type']]: ComponentType<FieldProps<ControlOf<Type>>> };

/** Every control that the catalog knows has a field; one without does not compile (law 4). */
const fields: Fields = {
  certificate: CertificateField,
  choice: ChoiceField,
  flags: FlagsField,
  switch: SwitchField,
  text: TextField,
  integer: IntegerField,
  duration: DurationField,
  subject: SubjectField,
  alternativeNames: AlternativeNamesField,
  extendedKeyUsages: ExtendedKeyUsagesField,
  urls: UrlsField,
  packages: PackagesField,
};

export function SettingField(given: FieldProps) {
  const props = { ...given, ...useFieldContext(given) };
  const reason = props.fixed ?? props.disabledReason;
  if (reason !== undefined) return <FixedField {...props} reason={reason} />;
  const Named = fields[props.control.type] as ComponentType<FieldProps>;
  return <Named {...props} />;
}
