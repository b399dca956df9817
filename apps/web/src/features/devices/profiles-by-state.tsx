import { type State, states } from '@countersign/contract/causes';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type Device, deviceAddress } from '../../api/devices.ts';
import { receivedStatesQuery } from '../../api/received.ts';
import { TextLink } from '../../navigation/links.tsx';
import { StateBadge } from '../../parts/states/state-badge.tsx';
import { paths } from '../../paths.ts';
import { totalText } from '../../ui/list/view.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: 'none' },
  one: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  dim: { color: tokens.colorNeutralForeground2 },
});

/** How many profiles the device has in each state, and the way to them. */
export function ProfilesByState({ device }: { device: Device }) {
  const styles = useStyles();
  const { data, error, refetch } = useQuery(receivedStatesQuery(deviceAddress(device.id)));
  if (error) return <ProblemNotice problem={error} retry={() => void refetch()} />;
  if (!data) return null;
  const counted = (Object.keys(states) as State[])
    .map((state) => ({
      state,
      count: data.counts.filter((one) => one.state === state).reduce((sum, one) => sum + one.count, 0),
    }))
    .filter(({ count }) => count > 0);
  return (
    <>
      {counted.length === 0 ? (
        <Text className={styles.dim}>
          {data.waiting ? 'It is being worked out.' : 'No profile reaches it.'}
        </Text>
      ) : (
        <ul className={styles.list}>
          {counted.map(({ state, count }) => (
            <li key={state} className={styles.one}>
              <StateBadge state={state} />
              <Text>{totalText(count, ['profile', 'profiles'])}</Text>
            </li>
          ))}
        </ul>
      )}
      <div>
        <TextLink to={paths.device(device.id, { tab: 'profiles' })}>
          Its profiles, each with the reason
        </TextLink>
      </div>
    </>
  );
}
