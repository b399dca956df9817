import {
  choicesOf,
  type PropertyName,
  propertyOf,
  type Scope,
} from '@countersign/targeting/filter/properties';
import { takesList } from '@countersign/targeting/filter/operators';
import { Dropdown, Input, makeStyles, Option, Select, Text, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import type { DraftRow } from './rule-draft.ts';

const useStyles = makeStyles({
  wide: { width: '100%', minWidth: 0 },
  // As high as the fields beside it.
  none: { display: 'block', lineHeight: '32px', paddingInlineStart: '12px' },
});

type Props = {
  row: DraftRow & { property: PropertyName };
  scope: Scope;
  label: string;
  invalid: boolean;
  onValue: (value: string | string[]) => void;
};

/** The field of a value: a list to choose from where there is one, else text; several where the operator takes several. */
export function ValueInput({ row, scope, label, invalid, onValue }: Props) {
  const styles = useStyles();
  const { property, operator, value } = row;
  if (value === null) return <Text className={styles.none}>–</Text>;
  const { value: kind, example } = propertyOf(property);
  const names = kind.kind === 'choice' ? choicesOf(property, scope).map(({ text }) => text) : undefined;
  const known = names ?? (kind.kind === 'text' ? kind.names : undefined);
  const common = { label, invalid, onValue };
  if (takesList(operator)) {
    const chosen = [value].flat();
    return known ? (
      <Several {...common} options={known} chosen={chosen} />
    ) : (
      <Lines {...common} chosen={chosen} example={example} />
    );
  }
  const single = String(value);
  if (names) return <One {...common} options={names} value={single} />;
  return <Written {...common} value={single} example={example} suggestions={known} />;
}

type Common = { label: string; invalid: boolean; onValue: (value: string | string[]) => void };

/** A value that no device has stays to be seen until another is chosen. */
function One({
  label,
  invalid,
  options,
  value,
  onValue,
}: Common & { options: readonly string[]; value: string }) {
  const known = options.find((option) => option.toLowerCase() === value.toLowerCase());
  return (
    <Select
      aria-label={label}
      aria-invalid={invalid}
      value={known ?? value}
      onChange={(_event, data) => onValue(data.value)}
    >
      {known === undefined ? <option value={value}>{value === '' ? 'Choose a value' : value}</option> : null}
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </Select>
  );
}

function Several({
  label,
  invalid,
  options,
  chosen,
  onValue,
}: Common & { options: readonly string[]; chosen: readonly string[] }) {
  const styles = useStyles();
  const known = chosen.map(
    (value) => options.find((option) => option.toLowerCase() === value.toLowerCase()) ?? value,
  );
  const all = [...new Set([...options, ...known])];
  return (
    <Dropdown
      multiselect
      className={styles.wide}
      aria-label={label}
      aria-invalid={invalid}
      placeholder="Choose values"
      selectedOptions={known}
      value={known.join(', ')}
      onOptionSelect={(_event, data) => onValue(data.selectedOptions)}
    >
      {all.map((option) => (
        <Option key={option}>{option}</Option>
      ))}
    </Dropdown>
  );
}

function Lines({
  label,
  invalid,
  chosen,
  example,
  onValue,
}: Common & { chosen: readonly string[]; example: string }) {
  const styles = useStyles();
  return (
    <Textarea
      className={styles.wide}
      aria-label={`${label}, one per line`}
      aria-invalid={invalid}
      placeholder={`One per line, such as\n${example}`}
      resize="vertical"
      rows={Math.min(6, Math.max(2, chosen.length))}
      value={chosen.join('\n')}
      onChange={(_event, data) => onValue(data.value === '' ? [] : data.value.split('\n'))}
    />
  );
}

type WrittenProps = Common & { value: string; example: string; suggestions: readonly string[] | undefined };

function Written({ label, invalid, value, example, suggestions, onValue }: WrittenProps) {
  const styles = useStyles();
  const list = useId();
  return (
    <>
      <Input
        className={styles.wide}
        aria-label={label}
        aria-invalid={invalid}
        placeholder={example}
        autoComplete="off"
        value={value}
        {...(suggestions ? { list } : {})}
        onChange={(_event, data) => onValue(data.value)}
      />
      {suggestions ? (
        <datalist id={list}>
          {suggestions.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
      ) : null}
    </>
  );
}
