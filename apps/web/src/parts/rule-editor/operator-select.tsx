import { type OperatorName, operator as operatorCalled } from '@countersign/targeting/filter/operators';
import { type PropertyName, propertyOf } from '@countersign/targeting/filter/properties';
import { Select } from '@fluentui/react-components';
import { type DraftRow, withOperator } from './rule-draft.ts';

type Props = {
  row: DraftRow & { property: PropertyName };
  label: string;
  onChange: (row: DraftRow) => void;
};

/** `$null` is no value that one writes: it is chosen here. */
export function OperatorSelect({ row, label, onChange }: Props) {
  const { property, operator, value } = row;
  const { operators, value: kind } = propertyOf(property);
  const all = operators.includes(operator) ? operators : [operator, ...operators];
  const mayLack = kind.kind === 'text' || value === null;
  return (
    <Select
      aria-label={label}
      value={value === null ? `${operator} null` : operator}
      onChange={(_event, data) => {
        const [name, none] = data.value.split(' ') as [OperatorName, string?];
        onChange(none ? { ...row, operator: name, value: null } : withOperator(row, name));
      }}
    >
      {all.map((name) => (
        <option key={name} value={name}>
          {operatorCalled(name).label}
        </option>
      ))}
      {mayLack ? (
        <>
          <option value="eq null">Has no value</option>
          <option value="ne null">Has a value</option>
        </>
      ) : null}
    </Select>
  );
}
