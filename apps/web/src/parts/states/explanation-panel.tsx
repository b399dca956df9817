import { makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type Explanation, explanationQuery } from '../../api/explanation.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Section } from '../../ui/section.tsx';
import { TextLink } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import { ConflictTable } from './conflict-table.tsx';
import { ExplainedLines } from './explained-lines.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';
import { wayOut } from './ways-out.ts';

const useStyles = makeStyles({
  verdict: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  dim: { color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', overflowWrap: 'anywhere' },
  bar: { width: '100%' },
});

type Props = {
  profile: { id: string; displayName: string };
  device: { id: string; name: string };
  onClose: () => void;
};

/** Why a device gets a profile or does not, as it stands this moment; it asks the API itself. */
export function ExplanationPanel({ profile, device, onClose }: Props) {
  const { data, error, refetch } = useQuery(explanationQuery(profile.id, device.id));
  return (
    <Panel title={`${profile.displayName} on ${device.name}`} onClose={onClose}>
      {data ? <Explained explanation={data} profile={profile} device={device} /> : error ? null : <Asking />}
      {error ? <ProblemNotice problem={error} retry={() => void refetch()} /> : null}
    </Panel>
  );
}

type ExplainedProps = Pick<Props, 'profile' | 'device'> & { explanation: Explanation };

function Explained({ explanation, profile, device }: ExplainedProps) {
  const styles = useStyles();
  const out = wayOut(explanation);
  const { other, differences } = explanation;
  return (
    <>
      <div className={styles.verdict}>
        <OutcomeBadge outcome={explanation.outcome} />
        <Text size={400}>{explanation.sentence}</Text>
        <span className={styles.ways}>
          <TextLink to={paths.device(device.id)}>{device.name}</TextLink>
          <TextLink to={paths.profilePage(profile.id)}>{profile.displayName}</TextLink>
        </span>
      </div>
      {other ? <ConflictTable differences={differences} here={profile} there={other} /> : null}
      <Section title="Assignments that concern it">
        <ExplainedLines lines={explanation.lines} />
      </Section>
      {out === undefined ? null : (
        <Section title="If it should get it">
          <Text>{out}</Text>
        </Section>
      )}
      <Text size={200} className={styles.dim}>
        Worked out now from what is saved. The state in the list follows within moments of a change.
      </Text>
    </>
  );
}

function Asking() {
  const styles = useStyles();
  return (
    <Skeleton aria-label="Loading" className={styles.verdict}>
      <SkeletonItem size={20} className={styles.bar} />
      <SkeletonItem size={20} className={styles.bar} />
      <SkeletonItem size={64} className={styles.bar} />
    </Skeleton>
  );
}
