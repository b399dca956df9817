import type { DeviceSummary } from '@countersign/contract/devices';
import type { PersonSummary } from '@countersign/contract/people';
import { Button, Field, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { Laptop20Regular, Person20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { usePages } from '../../../api/pages.ts';
import type { Wire } from '../../../api/wire.ts';
import { useRested } from '../../../ui/use-rested.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', margin: 0, padding: 0, listStyle: 'none' },
  found: { justifyContent: 'start', textAlign: 'start', width: '100%', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

/** One who is named; `sort` is how the question calls them. */
export type Bearer = { sort: 'personId' | 'deviceId'; id: string; name: string };
type Found = Bearer & { more: string };

const most = 5;

/** People and devices by their name, whether they are reached or not. */
export function BearerSearch({ onChoose }: { onChoose: (bearer: Bearer) => void }) {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const asked = useRested(search.trim());
  const choose = ({ sort, id, name }: Found) => {
    setSearch('');
    onChoose({ sort, id, name });
  };
  return (
    <div className={styles.all}>
      <Field label="One person or device">
        <SearchBox
          value={search}
          maxLength={200}
          placeholder="Search by name"
          onChange={(_event, { value }) => setSearch(value)}
        />
      </Field>
      {asked === '' || search.trim() === '' ? null : <FoundBearers search={asked} onChoose={choose} />}
    </div>
  );
}

function FoundBearers({ search, onChoose }: { search: string; onChoose: (found: Found) => void }) {
  const styles = useStyles();
  const people = usePages<Wire<PersonSummary>>('people', '/people', { search, sort: 'name' });
  const devices = usePages<Wire<DeviceSummary>>('devices', '/devices', { search, sort: 'name' });
  const found: Found[] = [
    ...people.rows
      .slice(0, most)
      .map(({ id, name, upn }) => ({ sort: 'personId' as const, id, name, more: upn })),
    ...devices.rows.slice(0, most).map(({ id, name, person }) => ({
      sort: 'deviceId' as const,
      id,
      name,
      more: person?.name ?? 'No user',
    })),
  ];
  if (people.loading || devices.loading) return <Text className={styles.quiet}>Looking…</Text>;
  if (found.length === 0) return <Text className={styles.quiet}>Nobody and nothing is found.</Text>;
  return (
    <ul className={styles.list}>
      {found.map((one) => (
        <li key={one.id}>
          <Button
            className={styles.found}
            appearance="subtle"
            icon={one.sort === 'personId' ? <Person20Regular /> : <Laptop20Regular />}
            onClick={() => onChoose(one)}
          >
            <span>
              {one.name} <span className={styles.quiet}>{one.more}</span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
