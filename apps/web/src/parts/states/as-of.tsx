import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useChanged } from '../../api/change.ts';
import type { receivedStatesQuery } from '../../api/received.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 16px',
  },
  dim: { color: tokens.colorNeutralForeground2 },
});

type Props = { query: ReturnType<typeof receivedStatesQuery>; action: ReactNode };

/** As of when the states are true. It looks again while the page is seen, and what changed is read again. */
export function AsOf({ query, action }: Props) {
  const styles = useStyles();
  const { data } = useQuery({ ...query, refetchInterval: 5_000 });
  useReadAgain(data && JSON.stringify([data.counts, data.waiting]));
  return (
    <div className={styles.line}>
      <Text className={styles.dim} aria-live="polite">
        {data?.waiting === true ? (
          <>
            True as of <RelativeTime at={data.asOf} />; changes since then are being worked out.
          </>
        ) : (
          'True as of now: every change is worked out.'
        )}
      </Text>
      {action}
    </div>
  );
}

function useReadAgain(mark: string | undefined): void {
  const changed = useChanged();
  const seen = useRef(mark);
  useEffect(() => {
    const before = seen.current;
    seen.current = mark;
    if (before !== undefined && before !== mark) void changed('profiles');
  }, [mark, changed]);
}
