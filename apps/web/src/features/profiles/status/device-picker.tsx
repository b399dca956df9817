import { families } from '@countersign/contract/device-words';
import type { DeviceSummary } from '@countersign/contract/devices';
import { Field, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import { usePages } from '../../../api/pages.ts';
import type { Wire } from '../../../api/wire.ts';
import { TextLink } from '../../../navigation/links.tsx';
import type { ListAddress } from '../../../navigation/use-list-address.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';

const useStyles = makeStyles({
  search: { maxWidth: 'none' },
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyle: 'none' },
  one: { display: 'grid', overflowWrap: 'anywhere' },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** So many fit into a panel; a few more letters find the rest. */
const shownAtMost = 20;

/** Finds a device of the directory, whatever its platform and groups, to ask why it does not get the profile. */
export function DevicePicker({ opened, onClose }: { opened: ListAddress['opened']; onClose: () => void }) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const { rows, loading, outdated, problem, retry } = usePages<Wire<DeviceSummary>>('devices', '/devices', {
    search,
  });
  const found = rows.slice(0, shownAtMost);
  return (
    <Panel title="Why not this device?" onClose={onClose}>
      <Field
        label="Device"
        hint="Name, serial number or IMEI. Any device of the directory can be asked about."
      >
        <SearchBox className={styles.search} value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
      {problem === undefined ? null : <ProblemNotice problem={problem} retry={retry} />}
      <ul className={styles.list} aria-label="Devices found" aria-busy={loading || outdated}>
        {found.map(({ id, name, family, person }) => (
          <li key={id} className={styles.one}>
            <TextLink to={opened(id)}>{name}</TextLink>
            <Text size={200} className={styles.quiet}>
              {[families[family], person?.name].filter(Boolean).join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
      <output className={styles.count}>{countWords(found.length, rows.length, loading)}</output>
    </Panel>
  );
}

function countWords(shown: number, found: number, loading: boolean): string {
  if (loading) return 'Looking…';
  if (found === 0) return 'No device is called so.';
  return found > shown ? `The first ${shown}. Type more to narrow them down.` : '';
}
