import { Field, Select } from '@fluentui/react-components';
import { TextField } from '../../ui/form/text-field.tsx';
import { type DeviceProperty, labelOf } from './device-properties.ts';
import type { DeviceFieldsForm, DeviceForm } from './device-values.ts';

type Props = { form: DeviceFieldsForm; property: DeviceProperty };

const needed = new Set(['name', 'family']);

/** One property to type or to choose. */
export function PropertyField({ form, property }: Props) {
  const { field, hint, choices } = property;
  const label = labelOf(property);
  const optional = !needed.has(field);
  if (!choices) {
    return (
      <TextField<DeviceForm>
        form={form}
        name={field}
        label={label}
        optional={optional}
        autoComplete="off"
        {...(hint === undefined ? {} : { hint })}
      />
    );
  }
  const value = form.values[field];
  const error = form.error(field);
  const known = choices.some(([choice]) => choice === value);
  return (
    <Field
      label={label}
      hint={hint ?? null}
      required={!optional}
      validationState={error === undefined ? 'none' : 'error'}
      validationMessage={error ?? null}
    >
      <Select
        value={value}
        onChange={(_event, data) => form.set(field, data.value)}
        onBlur={() => form.leave(field)}
      >
        {known ? null : <option value={value}>Choose one</option>}
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
