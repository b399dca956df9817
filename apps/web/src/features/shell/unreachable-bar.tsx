import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { isReachable, onReachableChange } from '../../api/connection.ts';
import { doorstepQuery } from '../../api/queries.ts';

const useStyles = makeStyles({ bar: { gridColumnStart: 1, gridColumnEnd: -1 } });

/** While the server does not answer: says so, keeps knocking, and refreshes the page's data when it is back. */
export function UnreachableBar() {
  const styles = useStyles();
  const queryClient = useQueryClient();
  const reachable = useSyncExternalStore(onReachableChange, isReachable);
  useEffect(() => {
    if (reachable) return undefined;
    const timer = setInterval(() => {
      void queryClient.fetchQuery({ ...doorstepQuery, staleTime: 0, retry: false }).catch(() => undefined);
    }, 3_000);
    return () => {
      clearInterval(timer);
      void queryClient.invalidateQueries();
    };
  }, [reachable, queryClient]);
  if (reachable) return null;
  return (
    <MessageBar intent="warning" shape="square" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>The server does not answer</MessageBarTitle>
        Trying again every few seconds. Nothing you typed is lost.
      </MessageBarBody>
    </MessageBar>
  );
}
