import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { rowHeight } from './measures.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    alignItems: 'center',
    height: `${rowHeight}px`,
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cell: { padding: '0 12px' },
  bar: { maxWidth: '160px' },
});

type Props = { columns: number; choosable: boolean; template: string };

/** Rows to come. They wait 200 ms, so that a fast answer does not flash. */
export function ListSkeleton({ columns, choosable, template }: Props) {
  const styles = useStyles();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <Skeleton aria-label="Loading the list">
      {Array.from({ length: 8 }, (_row, row) => (
        <div key={row} className={styles.row} style={{ gridTemplateColumns: template }} aria-hidden="true">
          {choosable ? <span /> : null}
          {Array.from({ length: columns }, (_cell, cell) => (
            <div key={cell} className={styles.cell}>
              <SkeletonItem size={12} className={styles.bar} />
            </div>
          ))}
        </div>
      ))}
    </Skeleton>
  );
}
