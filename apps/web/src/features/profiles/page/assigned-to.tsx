import { states } from '@countersign/contract/causes';
import { useQuery } from '@tanstack/react-query';
import { assignmentsQuery, statesQuery } from '../../../api/assignments.ts';
import { lineWords } from '../assigning/lines.ts';

/** Who gets the profile. */
export function AssignedTo({ profileId }: { profileId: string }) {
  const { data } = useQuery(assignmentsQuery(profileId));
  if (!data) return null;
  if (data.assignments.length === 0) return <>Not assigned yet: no device gets it</>;
  return (
    <>
      {data.assignments.map((line) => (
        <div key={lineWords(line)}>{lineWords(line)}</div>
      ))}
    </>
  );
}

/** How many devices it has in each state. */
export function DevicesByState({ profileId }: { profileId: string }) {
  const { data } = useQuery(statesQuery(profileId));
  if (!data) return null;
  if (data.waiting && data.counts.length === 0) return <>Being worked out…</>;
  const sums = Object.entries(states).map(([state, label]) => ({
    label,
    count: data.counts.filter((one) => one.state === state).reduce((sum, { count }) => sum + count, 0),
  }));
  const found = sums.filter(({ count }) => count > 0);
  const words = found
    .map(({ label, count }) => `${new Intl.NumberFormat('en').format(count)} ${label.toLowerCase()}`)
    .join(', ');
  return (
    <>
      {found.length === 0 ? 'None' : words}
      {data.waiting ? ' (being worked out)' : ''}
    </>
  );
}
