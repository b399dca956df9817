import { Checkbox } from '@fluentui/react-components';

type Props = { checked: boolean; onChange: (checked: boolean) => void };

/** Whether the file says who gets the profiles. */
export function WithAssignments({ checked, onChange }: Props) {
  return (
    <Checkbox
      label="With assignments, which an import elsewhere takes where a group has the same name"
      checked={checked}
      onChange={(_event, data) => onChange(data.checked === true)}
    />
  );
}
