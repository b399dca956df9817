import { Button, Link, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  ErrorCircle20Filled,
  Info20Filled,
  Warning20Filled,
} from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { isUnderWay, type JobSeen, jobTitle } from '../../api/jobs.ts';
import { paths } from '../../paths.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { clearNotices, currentNotices, type Notice, onNoticesChange } from '../../ui/notices.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalL, maxHeight: '70vh', overflowY: 'auto' },
  title: { margin: 0 },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '32px' },
  group: { display: 'grid', gap: tokens.spacingVerticalM, listStyle: 'none', margin: 0, padding: 0 },
  item: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: tokens.spacingHorizontalM },
  words: { display: 'grid', overflowWrap: 'anywhere' },
  minor: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  minorLink: { fontSize: tokens.fontSizeBase200 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
});

const icons = {
  success: CheckmarkCircle20Filled,
  error: ErrorCircle20Filled,
  warning: Warning20Filled,
  info: Info20Filled,
} as const;

type ListProps = {
  jobs: readonly JobSeen[];
  /** Somebody goes to a result: the list must not stay over it. */
  onLeave: () => void;
};

export function NotificationList({ jobs, onLeave }: ListProps) {
  const styles = useStyles();
  const notices = useSyncExternalStore(onNoticesChange, currentNotices);
  return (
    <div className={styles.all}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          Notifications
        </Subtitle2>
        {notices.length > 0 ? (
          <Button size="small" appearance="subtle" onClick={clearNotices}>
            Clear
          </Button>
        ) : null}
      </div>
      {jobs.length === 0 && notices.length === 0 ? (
        <Text className={styles.minor}>Nothing yet. Long work and its results show up here.</Text>
      ) : null}
      {jobs.length > 0 ? (
        <ul className={styles.group} aria-label="Long work">
          {jobs.slice(0, 8).map((job) => (
            <li key={job.id}>
              {isUnderWay(job) ? (
                <JobProgress {...job} title={jobTitle(job)} />
              ) : (
                <Ended job={job} onLeave={onLeave} />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {notices.length > 0 ? (
        <ul className={styles.group} aria-label="Lately">
          {notices.map((notice) => (
            <Item
              key={notice.id}
              intent={notice.intent}
              title={notice.title}
              body={notice.body}
              at={notice.at}
            />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Where the result of a kind of job can be read. */
function resultOf(job: JobSeen): string | undefined {
  if (job.kind === 'verify-audit') return `${paths.audit}?open=verification&job=${job.id}`;
  const file = job.kind === 'import-directory' ? job.about?.id : undefined;
  return file === undefined ? undefined : paths.directoryImportOf(file);
}

function Ended({ job, onLeave }: { job: JobSeen; onLeave: () => void }) {
  const navigate = useNavigate();
  const styles = useStyles();
  const failed = job.state === 'failed';
  const address = resultOf(job);
  const Icon = failed ? icons.error : icons.success;
  return (
    <div className={styles.item}>
      <Icon className={failed ? styles.error : styles.success} aria-label={failed ? 'Failed' : 'Done'} />
      <span className={styles.words}>
        {jobTitle(job)}
        <span className={styles.minor}>
          <RelativeTime at={job.finishedAt} />
          {address === undefined ? null : (
            <>
              {' · '}
              <Link
                as="button"
                className={styles.minorLink}
                onClick={() => {
                  onLeave();
                  void navigate(address);
                }}
              >
                Show the result
              </Link>
            </>
          )}
        </span>
      </span>
    </div>
  );
}

type ItemProps = Pick<Notice, 'intent' | 'title' | 'at'> & { body: string | undefined };

function Item({ intent, title, body, at }: ItemProps) {
  const styles = useStyles();
  const Icon = icons[intent];
  return (
    <li className={styles.item}>
      <Icon className={styles[intent]} aria-hidden="true" />
      <span className={styles.words}>
        {title}
        {body === undefined ? null : <span className={styles.minor}>{body}</span>}
        <span className={styles.minor}>
          <RelativeTime at={at} />
        </span>
      </span>
    </li>
  );
}
