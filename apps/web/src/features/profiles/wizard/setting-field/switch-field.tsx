import { Field, Switch } from '@fluentui/react-components';
import type { ControlOf, FieldProps } from './field-props.ts';
import { Told } from './told.tsx';
import { useField } from './use-field.ts';

/** On or off, in the words of the setting. */
export function SwitchField(props: FieldProps<ControlOf<'switch'>>) {
  const { control, setting, field, value, onChange } = props;
  const { told, onBlur } = useField(props);
  return (
    <Told told={told} field={field}>
      <Field label={setting.label} hint={setting.hint ?? null}>
        <Switch
          checked={value === true}
          label={value === true ? control.on : control.off}
          onChange={(_event, data) => onChange(data.checked)}
          onBlur={onBlur}
        />
      </Field>
    </Told>
  );
}
