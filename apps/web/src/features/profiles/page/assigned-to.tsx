import { states } from '@countersign/contract/causes';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { assignmentsQuery } from '../../../api/assignments.ts';
import { statesQuery } from '../../../api/states.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { TextLink } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { keyOf } from '../assigning/lines.ts';
import { LinkedLine } from '../assigning/linked-line.tsx';
import { openOf } from '../status/concerned-address.ts';
import { CoverageFindings } from '../status/coverage-findings.tsx';
import { sumsOf } from '../status/donut-parts.ts';
import { useFindings } from '../status/use-findings.ts';

/** Who gets the profile, and who said so. */
export function AssignedTo({ profileId }: { profileId: string }) {
  const { data } = useQuery(assignmentsQuery(profileId));
  if (!data) return null;
  const { assigned } = data;
  const last = assigned ? (
    <div>
      By {assigned.byName}, <RelativeTime at={assigned.at} />
    </div>
  ) : null;
  if (data.assignments.length === 0)
    return (
      <>
        {assigned ? 'Nobody: no device gets it' : 'Not assigned yet: no device gets it'}
        {last}
      </>
    );
  return (
    <>
      {data.assignments.map((line) => (
        <div key={keyOf(line)}>
          <LinkedLine line={line} />
        </div>
      ))}
      {last}
    </>
  );
}

/** How many devices it has in each state, and the way to them. */
export function DevicesByState({ profileId }: { profileId: string }) {
  const { data } = useQuery(statesQuery(profileId));
  if (!data) return null;
  const { counts, waiting } = data.value;
  if (waiting && counts.length === 0) return <>Being worked out…</>;
  const words = sumsOf(counts)
    .map(({ state, count }) => `${new Intl.NumberFormat('en').format(count)} ${states[state].toLowerCase()}`)
    .join(', ');
  return (
    <>
      <TextLink to={paths.profilePage(profileId, { tab: 'status' })}>{words || 'None'}</TextLink>
      {waiting ? ' (being worked out)' : ''}
    </>
  );
}

/** Warnings about who gets it: it reaches nobody, a group is gone, devices lack something; the status tab lists these. */
export function AssignmentWarnings({ profileId }: { profileId: string }) {
  const navigate = useNavigate();
  const { data } = useQuery(statesQuery(profileId));
  const warnings = useFindings(profileId, data).findings.filter(({ level }) => level === 'warning');
  return (
    <CoverageFindings
      findings={warnings}
      label="What to know about who gets it"
      onShow={(key) => void navigate(paths.profilePage(profileId, { tab: 'status', open: openOf(key) }))}
    />
  );
}
