import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { rowHeight } from './measures.ts';

const useStyles = makeStyles({
  rows: { position: 'absolute', insetInlineStart: 0, width: '100%' },
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

/** Rows to come. They wait 200 ms, so that a fast answer does not flash. */
export function ListSkeleton({ columns, template }: { columns: number; template: string }) {
  const styles = useStyles();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <Skeleton aria-label="Loading the list" className={styles.rows}>
      {Array.from({ length: 8 }, (_row, row) => (
        <div key={row} className={styles.row} style={{ gridTemplateColumns: template }} aria-hidden="true">
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
