import type { Control } from '@countersign/catalog/setting';
import { type ComponentType, Suspense } from 'react';
import { ChoiceField } from './choice-field.tsx';
import { DurationField } from './duration-field.tsx';
import type { ControlOf, FieldProps } from './field-props.ts';
import { FieldToCome } from './field-to-come.tsx';
import { FixedField } from './fixed-field.tsx';
import { FlagsField } from './flags-field.tsx';
import { IntegerField } from './integer-field.tsx';
import { laterFields } from './later-fields.ts';
import { SwitchField } from './switch-field.tsx';
import { TextField } from './text-field.tsx';
import { useFieldContext } from './use-context.ts';

type Fields = { [Type in Control['type']]: ComponentType<FieldProps<ControlOf<Type>>> };

/** Every control that the catalog knows has a field; one without does not compile (law 4). */
const fields: Fields = {
  ...laterFields,
  choice: ChoiceField,
  flags: FlagsField,
  switch: SwitchField,
  text: TextField,
  integer: IntegerField,
  duration: DurationField,
};

export function SettingField(given: FieldProps) {
  const props = { ...given, ...useFieldContext(given) };
  const reason = props.fixed ?? props.disabledReason;
  if (reason !== undefined) return <FixedField {...props} reason={reason} />;
  const Named = fields[props.control.type] as ComponentType<FieldProps>;
  return (
    <Suspense fallback={<FieldToCome setting={props.setting} />}>
      <Named {...props} />
    </Suspense>
  );
}
