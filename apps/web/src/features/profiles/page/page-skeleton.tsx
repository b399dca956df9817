import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalXXL, maxWidth: '820px' },
  rows: { display: 'grid', gap: tokens.spacingVerticalM },
  row: { display: 'grid', gridTemplateColumns: 'minmax(80px, 140px) minmax(0, 1fr)', gap: '24px' },
  title: { maxWidth: '180px' },
  bar: { maxWidth: '320px' },
});

/** A page of facts to come. What is drawn waits 200 ms, so that a fast answer does not flash. */
export function PageSkeleton({ sections = 2 }: { sections?: number }) {
  const styles = useStyles();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Skeleton aria-label="Loading" className={styles.page}>
      {Array.from({ length: late ? sections : 0 }, (_section, section) => (
        <div key={section} className={styles.rows} aria-hidden="true">
          <SkeletonItem size={20} className={styles.title} />
          {Array.from({ length: 4 }, (_row, row) => (
            <div key={row} className={styles.row}>
              <SkeletonItem size={12} />
              <SkeletonItem size={12} className={styles.bar} />
            </div>
          ))}
        </div>
      ))}
    </Skeleton>
  );
}
