import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { Alert20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { endedSince, isUnderWay, type JobSeen, jobsQuery, jobTitle } from '../../api/jobs.ts';
import { useNotify } from '../../ui/notify.tsx';

const NotificationList = lazy(async () => ({
  default: (await import('./notification-list.tsx')).NotificationList,
}));

const useStyles = makeStyles({
  anchor: { position: 'relative', display: 'inline-flex' },
  dot: {
    position: 'absolute',
    top: '0',
    insetInlineEnd: '0',
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandForeground1,
    outline: `2px solid ${tokens.colorNeutralBackground1}`,
  },
  surface: { width: 'min(380px, 92vw)', boxSizing: 'border-box', padding: '16px' },
});

/** The bell: long work under way, and what happened lately. */
export function NotificationsButton() {
  const styles = useStyles();
  const jobs = useQuery(jobsQuery).data;
  const underWay = jobs?.filter(isUnderWay).length ?? 0;
  const label = underWay > 0 ? `Notifications, ${underWay} under way` : 'Notifications';
  useEndedJobs(jobs);
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        {/* A tooltip of Fluent's would lie over the surface that the button opens. */}
        <Button
          appearance="subtle"
          aria-label={label}
          title={label}
          icon={
            <span className={styles.anchor}>
              <Alert20Regular />
              {underWay > 0 ? <span className={styles.dot} /> : null}
            </span>
          }
        />
      </PopoverTrigger>
      {/* Takes the focus itself: its list comes later and may hold nothing that could. */}
      <PopoverSurface className={styles.surface} aria-label="Notifications" tabIndex={-1}>
        <Suspense fallback={null}>
          <NotificationList jobs={jobs ?? []} />
        </Suspense>
      </PopoverSurface>
    </Popover>
  );
}

/** Says when long work ends, wherever the person is by then. */
function useEndedJobs(jobs: JobSeen[] | undefined): void {
  const notify = useNotify();
  const before = useRef<JobSeen[]>(undefined);
  useEffect(() => {
    if (!jobs) return;
    for (const job of endedSince(before.current, jobs)) {
      const failed = job.state === 'failed';
      notify({
        intent: failed ? 'error' : 'success',
        title: `${jobTitle(job)}: ${failed ? 'failed' : 'done'}`,
        ...(job.problem?.detail === undefined ? {} : { body: job.problem.detail }),
      });
    }
    before.current = jobs;
  }, [jobs, notify]);
}
