import { Checkbox } from '@fluentui/react-components';
import type { ImportedItem } from '../../../api/imports.ts';

type Props = { items: readonly ImportedItem[]; chosen: boolean; onChoose: (chosen: boolean) => void };

/** Whether who gets the profiles is taken along, where the files say it. */
export function AssignmentsChoice({ items, chosen, onChoose }: Props) {
  const said = items.some(({ findings }) => findings.some(({ code }) => code === 'assignments-left-out'));
  if (!said && !chosen) return null;
  return (
    <Checkbox
      label="With assignments, where their groups and filters are here"
      checked={chosen}
      onChange={(_event, { checked }) => onChoose(checked === true)}
    />
  );
}
