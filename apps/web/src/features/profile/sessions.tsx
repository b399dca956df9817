import type { Session } from '@countersign/contract/sessions';
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { asProblem } from '../../api/problem.ts';
import type { Wire } from '../../api/wire.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { totalText } from '../../ui/list/view.ts';
import { useNotify } from '../../ui/notify.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Section } from '../../ui/section.tsx';
import { browserName } from './browser-name.ts';

type Seen = Wire<Session>;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  session: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 16px',
    minHeight: '32px',
    padding: '12px 16px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  words: { display: 'grid', gap: '2px', overflowWrap: 'anywhere' },
  minor: { color: tokens.colorNeutralForeground2 },
});

/** Where this person is signed in, and how to end it. */
export function Sessions() {
  const styles = useStyles();
  const changed = useChanged();
  const notify = useNotify();
  const [asked, setAsked] = useState(false);
  const sessions = useQuery({
    queryKey: ['my-sessions'],
    queryFn: ({ signal }) => request<Seen[]>('GET', '/me/sessions', { signal }),
  });
  const others = sessions.data?.filter(({ current }) => !current).length ?? 0;
  const endOthers = async () => {
    await request('DELETE', '/me/sessions');
    setAsked(false);
    await changed('my-sessions');
    notify({ intent: 'success', title: 'Your other sessions have ended' });
  };
  return (
    <Section title="Sessions" lead="Where you are signed in. A session ends after an hour without use.">
      {sessions.isError ? (
        <ProblemNotice problem={sessions.error} retry={() => void sessions.refetch()} />
      ) : null}
      {sessions.isPending ? <FormSkeleton fields={1} /> : null}
      {sessions.data ? (
        <ul className={styles.list}>
          {sessions.data.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      ) : null}
      {others > 0 ? (
        <div>
          <Button onClick={() => setAsked(true)}>Sign out everywhere else</Button>
        </div>
      ) : null}
      {asked ? (
        <ConfirmDialog
          title="Sign out everywhere else?"
          confirm="Sign out"
          onConfirm={endOthers}
          onClose={() => setAsked(false)}
        >
          {totalText(others, ['other session ends', 'other sessions end'])}. You stay signed in here.
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}

function SessionRow({ session }: { session: Seen }) {
  const styles = useStyles();
  const changed = useChanged();
  const notify = useNotify();
  const end = async () => {
    try {
      await request('DELETE', `/me/sessions/${session.id}`);
      notify({ intent: 'success', title: 'The session has ended' });
    } catch (thrown) {
      notify({ intent: 'error', title: asProblem(thrown).title });
    }
    await changed('my-sessions');
  };
  return (
    <li className={styles.session}>
      <span className={styles.words}>
        <Text weight="semibold" title={session.userAgent}>
          {browserName(session.userAgent)}
        </Text>
        <Text size={200} className={styles.minor}>
          {session.address} · signed in <RelativeTime at={session.createdAt} />, last used{' '}
          <RelativeTime at={session.lastSeenAt} />
        </Text>
      </span>
      {session.current ? (
        <Badge appearance="tint" color="brand">
          This one
        </Badge>
      ) : (
        <Button size="small" onClick={() => void end()}>
          End
        </Button>
      )}
    </li>
  );
}
