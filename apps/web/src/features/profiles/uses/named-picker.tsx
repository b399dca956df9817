import { Button, Field, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { usePages } from '../../../api/pages.ts';
import { FoundChoices } from '../../../parts/found-choices.tsx';
import { useRested } from '../../../ui/use-rested.ts';

type Named = { id: string; name: string };

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
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
  search: { maxWidth: 'none' },
  none: { color: tokens.colorNeutralForeground2 },
});

type Props<Row> = {
  label: string;
  hint: string;
  required?: true;
  error?: string | undefined;
  /** What is shown where nothing is chosen. */
  none: string;
  subject: string;
  nouns: readonly [one: string, many: string];
  nameOf: (row: Row) => string;
  about: (row: Row) => string;
  chosen: readonly Named[];
  onChange: (chosen: Named[]) => void;
};

/** Several records of a list, found by typing and taken away one by one. */
export function NamedPicker<Row extends { id: string }>(props: Props<Row>) {
  const styles = useStyles();
  const { label, chosen, onChange, none, error } = props;
  const [text, setText] = useState('');
  const search = useRested(text.trim());
  const without = (id: string) => chosen.filter((one) => one.id !== id);
  return (
    <div className={styles.all}>
      <Field
        label={label}
        hint={props.hint}
        required={props.required ?? false}
        validationState={error === undefined ? 'none' : 'error'}
        validationMessage={error ?? null}
      >
        <SearchBox
          className={styles.search}
          value={text}
          maxLength={200}
          placeholder="Type a name to find more"
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      {text.trim() === '' || search === '' ? null : (
        <Found
          {...props}
          search={search}
          onToggle={(one, on) => onChange(on ? [...without(one.id), one] : without(one.id))}
        />
      )}
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
                onClick={() => onChange(without(id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type FoundProps<Row> = Props<Row> & { search: string; onToggle: (one: Named, on: boolean) => void };

function Found<Row extends { id: string }>(props: FoundProps<Row>) {
  const { subject, search, nouns, nameOf, about, chosen, onToggle } = props;
  return (
    <FoundChoices
      found={usePages<Row>(subject, `/${subject}`, { search })}
      nouns={nouns}
      nameOf={nameOf}
      about={about}
      isChosen={({ id }) => chosen.some((one) => one.id === id)}
      onToggle={(row, on) => onToggle({ id: row.id, name: nameOf(row) }, on)}
    />
  );
}
