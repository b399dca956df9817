import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Alert20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef } from 'react';
import { endedSince, isUnderWay, type JobSeen, jobsQuery, jobTitle } from '../../api/jobs.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useOpener } from '../../ui/opener.ts';
import { NotificationsSurface } from './later-parts.ts';

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
});

/** The bell: long work under way, and what happened lately. */
export function NotificationsButton() {
  const styles = useStyles();
  const jobs = useQuery(jobsQuery).data;
  const underWay = jobs?.filter(isUnderWay).length ?? 0;
  const label = underWay > 0 ? `Notifications, ${underWay} under way` : 'Notifications';
  const { button, opened } = useOpener('dialog');
  useEndedJobs(jobs);
  return (
    <>
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
        {...button}
      />
      <Suspense fallback={null}>
        {opened?.open ? <NotificationsSurface {...opened} jobs={jobs ?? []} /> : null}
      </Suspense>
    </>
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
