import type { Control } from '@countersign/catalog/setting';
import type { ComponentType } from 'react';
import { CertificateField } from './certificate-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { FieldProps } from './field-props.ts';

type Fields = { [Type in Control['type']]: ComponentType<FieldProps<Extract<Control, { type: Type }>>> };

/** Every control that the catalog knows has a field; one without does not compile (law 4). */
const fields: Fields = { certificate: CertificateField, choice: ChoiceField };

export function SettingField(props: FieldProps) {
  const Named = fields[props.control.type] as ComponentType<FieldProps>;
  return <Named {...props} />;
}
