import type { ControlOf, FieldProps } from './field-props.ts';
import { FieldGroup } from './field-group.tsx';
import { TextList } from './text-list.tsx';
import { useList } from './use-list.ts';

/** Package names of Android apps. */
export function PackagesField(props: FieldProps<ControlOf<'packages'>>) {
  const { control, setting, field, onChange } = props;
  const { inRows, told, wrong, required, onBlur } = useList(props);
  const rows = (props.value ?? []) as string[];
  return (
    <FieldGroup {...{ field, told, wrong, required, onBlur }} label={setting.label} hint={setting.hint}>
      <TextList
        noun="app"
        rows={rows}
        onChange={onChange}
        max={control.max}
        placeholder={control.placeholder}
        told={inRows}
      />
    </FieldGroup>
  );
}
