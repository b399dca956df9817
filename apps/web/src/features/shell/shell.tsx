import { AriaLiveAnnouncer, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { MeContext } from '../../api/me.ts';
import { asProblem } from '../../api/problem.ts';
import { sessionQuery } from '../../api/queries.ts';
import { withReturnAddress } from '../../navigation/return-address.ts';
import { paths } from '../../paths.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { StartScreen } from '../../ui/start-screen.tsx';
import { useMedia, narrowScreen } from '../../ui/use-media.ts';
import { SideNavigation } from './side-navigation.tsx';
import { TopBar } from './top-bar.tsx';

const useStyles = makeStyles({
  shell: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: { gridColumnStart: 1, gridColumnEnd: -1 },
  navigation: {
    width: '232px',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  main: { gridColumnStart: -2, gridColumnEnd: -1, overflowY: 'auto', minWidth: 0, position: 'relative' },
  trouble: { padding: '24px' },
});

/** Everything behind the sign-in. */
export function Component() {
  const styles = useStyles();
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (session.isPending) return <StartScreen />;
  if (session.data === undefined) {
    return (
      <main className={styles.trouble}>
        <ProblemNotice problem={asProblem(session.error)} retry={() => void session.refetch()} />
      </main>
    );
  }
  if (session.data === null) {
    return <Navigate to={withReturnAddress(paths.signIn, pathname + search)} replace />;
  }
  return (
    <MeContext value={session.data}>
      <Frame />
    </MeContext>
  );
}

function Frame() {
  const styles = useStyles();
  const narrow = useMedia(narrowScreen);
  return (
    <AriaLiveAnnouncer>
      <div className={styles.shell}>
        <TopBar className={styles.top} />
        {narrow ? null : (
          <div className={styles.navigation}>
            <SideNavigation />
          </div>
        )}
        <main id="main" className={styles.main}>
          <Outlet />
        </main>
      </div>
    </AriaLiveAnnouncer>
  );
}
