import type { Health } from '@countersign/contract/health';
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircle20Filled, ErrorCircle20Filled, Warning20Filled } from '@fluentui/react-icons';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { requestIfChanged, type Tagged } from '../../api/client.ts';
import type { Wire } from '../../api/wire.ts';
import { Page } from '../../navigation/page.tsx';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';

type Seen = Tagged<Wire<Health>>;
type Check = Wire<Health>['checks'][number];

const query = queryOptions<Seen>({ queryKey: ['health'] });

const titles = {
  database: 'Database',
  migrations: 'Tables',
  jobs: 'Background work',
  evaluation: 'Who gets what',
  clock: 'Clock',
  disk: 'Disk',
  masterKey: 'Master key',
  auditSeal: 'Audit seal',
} as const satisfies Record<Check['name'], string>;

const overall = {
  ok: { intent: 'success', title: 'All is well', body: 'Every check passes.' },
  attention: {
    intent: 'warning',
    title: 'Working, but look at this',
    body: 'What needs you is marked below.',
  },
  failed: { intent: 'error', title: 'Something does not work', body: 'What failed is marked below.' },
} as const;

const icons = {
  ok: CheckmarkCircle20Filled,
  attention: Warning20Filled,
  failed: ErrorCircle20Filled,
} as const;
const words = { ok: 'Good', attention: 'Needs attention', failed: 'Failed' } as const;

const useStyles = makeStyles({
  checks: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  check: {
    display: 'grid',
    gridTemplateColumns: '20px 160px minmax(0, 1fr)',
    gap: '4px 16px',
    padding: '14px 16px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    '@media (max-width: 640px)': { gridTemplateColumns: '20px minmax(0, 1fr)' },
  },
  fact: {
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 640px)': { gridColumnStart: 2 },
  },
  advice: { display: 'block', marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground1 },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  attention: { color: tokens.colorStatusWarningForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  foot: { color: tokens.colorNeutralForeground2 },
});

export function Component() {
  const queryClient = useQueryClient();
  const health = useQuery({
    ...query,
    queryFn: ({ signal }) =>
      requestIfChanged<Wire<Health>>('/health', queryClient.getQueryData(query.queryKey), signal),
    // Asks again only while somebody looks: a hidden window stops the clock.
    refetchInterval: 5_000,
  });
  return (
    <Page
      title="Health"
      crumbs={[{ title: 'Tenant administration' }]}
      lead="Whether the server is well. It is asked again every five seconds."
    >
      {health.isError ? <ProblemNotice problem={health.error} retry={() => void health.refetch()} /> : null}
      {health.isPending ? <FormSkeleton fields={5} /> : null}
      {health.data ? <Checks health={health.data.value} current={!health.isError} /> : null}
    </Page>
  );
}

/** What was seen last stays in sight when the server falls silent, but is no longer called well. */
function Checks({ health, current }: { health: Wire<Health>; current: boolean }) {
  const styles = useStyles();
  const { intent, title, body } = overall[health.verdict];
  return (
    <>
      {current ? (
        <MessageBar intent={intent}>
          <MessageBarBody>
            <MessageBarTitle>{title}</MessageBarTitle>
            {body}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <ul className={styles.checks}>
        {health.checks.map((check) => (
          <CheckRow key={check.name} check={check} />
        ))}
      </ul>
      <Text size={200} className={styles.foot}>
        Countersign {health.version}, started <RelativeTime at={health.startedAt} />, looked at{' '}
        <RelativeTime at={health.at} exact />.
      </Text>
    </>
  );
}

function CheckRow({ check: { name, verdict, fact, advice } }: { check: Check }) {
  const styles = useStyles();
  const Icon = icons[verdict];
  return (
    <li className={styles.check}>
      <Icon className={styles[verdict]} aria-label={words[verdict]} />
      <Text weight="semibold">{titles[name]}</Text>
      <span className={styles.fact}>
        {fact}
        {advice === undefined ? null : <Text className={styles.advice}>{advice}</Text>}
      </span>
    </li>
  );
}
