import { AriaLiveAnnouncer, makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { MeContext } from '../../api/me.ts';
import { sessionQuery } from '../../api/queries.ts';
import { withReturnAddress } from '../../navigation/return-address.ts';
import { paths } from '../../paths.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { StartScreen } from '../../ui/start-screen.tsx';
import { Frame } from './frame.tsx';

const useStyles = makeStyles({ trouble: { padding: '24px' } });

/** Everything behind the sign-in: nobody sees it without a session. */
export function Shell() {
  const styles = useStyles();
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (session.isPending) return <StartScreen />;
  if (session.data === undefined) {
    return (
      <main className={styles.trouble}>
        <ProblemNotice problem={session.error} retry={() => void session.refetch()} />
      </main>
    );
  }
  if (session.data === null) {
    return <Navigate to={withReturnAddress(paths.signIn, pathname + search)} replace />;
  }
  return (
    <MeContext value={session.data}>
      <AriaLiveAnnouncer>
        <Frame />
      </AriaLiveAnnouncer>
    </MeContext>
  );
}
