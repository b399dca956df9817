import { makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import type { JobSeen } from '../../api/jobs.ts';
import { type Opened, OpenerOf } from '../../ui/opener.ts';
import { useReturnFocus } from '../../ui/return-focus.ts';
import { NotificationList } from './notification-list.tsx';

const useStyles = makeStyles({
  surface: { width: 'min(380px, 92vw)', boxSizing: 'border-box', padding: '16px' },
});

type Props = Opened & { jobs: readonly JobSeen[] };

/** What the bell opens. Rendered only while it is open. */
export function NotificationsSurface({ opener, setOpen, jobs }: Props) {
  const styles = useStyles();
  useReturnFocus();
  return (
    <Popover open trapFocus positioning="below-end" onOpenChange={(_event, { open }) => setOpen(open)}>
      <PopoverTrigger disableButtonEnhancement>
        {({ ref }) => <OpenerOf opener={opener} triggerRef={ref} />}
      </PopoverTrigger>
      {/* Takes the focus itself: its list may hold nothing that could. */}
      <PopoverSurface className={styles.surface} aria-label="Notifications" tabIndex={-1}>
        <NotificationList jobs={jobs} onLeave={() => setOpen(false)} />
      </PopoverSurface>
    </Popover>
  );
}
