import {
  Checkbox,
  Field,
  FieldContextProvider,
  makeStyles,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useMe } from '../../api/me.ts';
import { useScopeTags } from '../../api/scope-tags.ts';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    margin: '0 0 0 -8px',
    padding: 0,
    border: 'none',
    minWidth: 0,
    maxHeight: '400px',
    overflowY: 'auto',
  },
  label: { display: 'grid', overflowWrap: 'anywhere' },
  summary: { color: tokens.colorNeutralForeground2 },
});

/** From here on one searches rather than reads. */
const many = 12;

type Props = {
  label: string;
  hint?: string;
  required?: true;
  chosen: readonly string[];
  error: string | undefined;
  onChoose: (tags: string[]) => void;
};

/** Some of the scope tags. One that somebody does not have they can neither give nor take away, and it says so (spec 4.4). */
export function TagChoice({ label, hint, required, chosen, error, onChoose }: Props) {
  const styles = useStyles();
  const held = useMe().account.scopeTags;
  const tags = useScopeTags() ?? [];
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = tags.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(required ? { required } : {})}
      validationState={error === undefined ? 'none' : 'error'}
      validationMessage={error ?? null}
    >
      {(control) => (
        <fieldset
          className={styles.choices}
          aria-labelledby={control['aria-labelledby']}
          aria-describedby={control['aria-describedby']}
          data-invalid={error !== undefined}
          data-field="scopeTags"
        >
          {/* The label, the id and the asterisk are the group's, not each box's. */}
          <FieldContextProvider value={undefined}>
            {tags.length > many ? (
              <SearchBox
                aria-label="Search scope tags"
                placeholder="Search"
                value={search}
                onChange={(_event, { value }) => setSearch(value)}
              />
            ) : null}
            {shown.map(({ id, name, description }) => {
              const beyond = held.length > 0 && !held.includes(id);
              const told = beyond ? 'You do not have it, so you cannot give or take it.' : description;
              return (
                <Checkbox
                  key={id}
                  checked={chosen.includes(id)}
                  disabled={beyond}
                  label={
                    <span className={styles.label}>
                      {name}
                      {told === '' ? null : (
                        <Text size={200} className={styles.summary}>
                          {told}
                        </Text>
                      )}
                    </span>
                  }
                  onChange={(_event, { checked }) =>
                    onChoose(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id))
                  }
                />
              );
            })}
            {shown.length === 0 ? <Text className={styles.summary}>No scope tag is called so.</Text> : null}
          </FieldContextProvider>
        </fieldset>
      )}
    </Field>
  );
}
