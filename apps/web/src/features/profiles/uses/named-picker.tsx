import { Button, Combobox, Field, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useDeferredValue, useState } from 'react';
import { usePages } from '../../../api/pages.ts';

type Named = { id: string; name: string };

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyle: 'none' },
  one: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  none: { color: tokens.colorNeutralForeground2 },
});

/** So many are offered; more letters find the rest. */
const offeredAtMost = 20;

type Props<Row> = {
  label: string;
  hint: string;
  required?: true;
  error?: string | undefined;
  /** What is shown where nothing is chosen. */
  none: string;
  subject: string;
  /** How a row of that list is called. */
  nameOf: (row: Row) => Named;
  chosen: readonly Named[];
  onChange: (chosen: Named[]) => void;
};

/** Several records of a list, found by typing and taken away one by one. */
export function NamedPicker<Row>(props: Props<Row>) {
  const styles = useStyles();
  const { label, chosen, onChange, none, error } = props;
  const [text, setText] = useState('');
  const found = useFound(props, text);
  return (
    <div className={styles.all}>
      <Field
        label={label}
        hint={props.hint}
        required={props.required ?? false}
        validationState={error === undefined ? 'none' : 'error'}
        validationMessage={error ?? null}
      >
        <Combobox
          value={text}
          selectedOptions={[]}
          placeholder="Type a name"
          onChange={(event) => setText(event.target.value)}
          onOptionSelect={(_event, { optionValue }) => {
            const one = found.find(({ id }) => id === optionValue);
            if (one) onChange([...chosen, one]);
            setText('');
          }}
        >
          {found.map(({ id, name }) => (
            <Option key={id} value={id} text={name}>
              {name}
            </Option>
          ))}
          {found.length === 0 ? (
            <Option key="none" value="" text="" disabled>
              Nothing else is called so
            </Option>
          ) : null}
        </Combobox>
      </Field>
      {chosen.length === 0 ? (
        <Text size={200} className={styles.none}>
          {none}
        </Text>
      ) : (
        <ul className={styles.list} aria-label={`${label}, chosen`}>
          {chosen.map(({ id, name }) => (
            <li key={id} className={styles.one}>
              {name}
              <Button
                appearance="subtle"
                size="small"
                icon={<Dismiss16Regular />}
                aria-label={`Take ${name} away`}
                onClick={() => onChange(chosen.filter((one) => one.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useFound<Row>({ subject, nameOf, chosen }: Props<Row>, text: string): Named[] {
  const search = useDeferredValue(text.trim());
  const { rows } = usePages<Row>(subject, `/${subject}`, { search });
  const taken = new Set(chosen.map(({ id }) => id));
  return rows
    .map(nameOf)
    .filter(({ id }) => !taken.has(id))
    .slice(0, offeredAtMost);
}
