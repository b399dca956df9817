import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DeviceSummary } from '../../api/devices.ts';
import { usePages } from '../../api/pages.ts';
import type { Person } from '../../api/people.ts';
import { TextLink } from '../../navigation/links.tsx';
import { asking } from '../../parts/states/asking.ts';
import { paths } from '../../paths.ts';
import { totalText } from '../../ui/list/view.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyle: 'none' },
  dim: { color: tokens.colorNeutralForeground2 },
});

/** Profiles come to devices, so a device is chosen first; its page asks for the profile. */
export function WhyNotPanel({ person, onClose }: { person: Person; onClose: () => void }) {
  const styles = useStyles();
  const { rows, total, problem, retry } = usePages<DeviceSummary>('devices', '/devices', {
    person: person.id,
    sort: 'name',
  });
  return (
    <Panel title={`Why does ${person.name} not get …?`} onClose={onClose}>
      {problem === undefined ? null : <ProblemNotice problem={problem} retry={retry} />}
      <Text>
        {total?.count === 0
          ? 'They have no device, and profiles come to devices.'
          : 'Profiles come to devices. Choose the one that lacks something.'}
      </Text>
      {total?.count === 0 ? null : (
        <Text size={200} className={styles.dim} aria-live="polite">
          {totalText(total, ['device', 'devices'])}
        </Text>
      )}
      <ul className={styles.list}>
        {rows.map(({ id, name }) => (
          <li key={id}>
            <TextLink to={paths.device(id, { tab: 'profiles', open: asking })}>{name}</TextLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
