import { platform } from '@countersign/catalog/platforms';
import { Field, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { To } from 'react-router';
import type { Device } from '../../api/devices.ts';
import { usePages } from '../../api/pages.ts';
import type { ProfileSummary } from '../../api/profiles.ts';
import { TextLink } from '../../navigation/links.tsx';
import { totalText } from '../../ui/list/view.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyle: 'none' },
  one: { display: 'grid', overflowWrap: 'anywhere' },
  dim: { color: tokens.colorNeutralForeground2 },
});

type Props = { device: Device; opened: (profileId: string) => To; onClose: () => void };

/** Any profile can be asked about, also those that have nothing to do with the device. */
export function WhyNotPanel({ device, opened, onClose }: Props) {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const { rows, total, problem, retry } = usePages<ProfileSummary>('profiles', '/profiles', {
    search,
    sort: 'displayName',
  });
  return (
    <Panel title={`Why does ${device.name} not get …?`} onClose={onClose}>
      <Field label="Profile" hint="Of any platform: the answer says so where it is another one.">
        <SearchBox value={search} onChange={(_event, { value }) => setSearch(value)} />
      </Field>
      {problem === undefined ? null : <ProblemNotice problem={problem} retry={retry} />}
      <Text size={200} className={styles.dim} aria-live="polite">
        {totalText(total, ['profile', 'profiles'])}
        {total && total.count > rows.length ? ', search to find more than these' : ''}
      </Text>
      <ul className={styles.list}>
        {rows.map(({ id, displayName, platform: name }) => (
          <li key={id} className={styles.one}>
            <TextLink to={opened(id)}>{displayName}</TextLink>
            <Text size={200} className={styles.dim}>
              {platform(name).label}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
