import type { ControlOf, FieldProps } from './field-props.ts';
import { FieldGroup } from './field-group.tsx';
import { guidedHint } from './guided-hint.tsx';
import { TextList } from './text-list.tsx';
import { useList } from './use-list.ts';

/** Addresses in an order. */
export function UrlsField(props: FieldProps<ControlOf<'urls'>>) {
  const { control, setting, field, onChange } = props;
  const { inRows, told, wrong, required, onBlur } = useList(props);
  const rows = (props.value ?? []) as string[];
  return (
    <FieldGroup
      {...{ field, told, wrong, required, onBlur }}
      label={setting.label}
      hint={guidedHint(setting)}
    >
      <TextList
        noun="URL"
        rows={rows}
        onChange={onChange}
        max={control.max}
        placeholder={control.placeholder}
        told={inRows}
      />
    </FieldGroup>
  );
}
