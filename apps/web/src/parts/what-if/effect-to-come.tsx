import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalS },
  line: { height: '20px', width: 'min(320px, 100%)' },
});

/** As long as it is worked out. */
export function EffectToCome() {
  const styles = useStyles();
  return (
    <Skeleton aria-label="Working out what it does" className={styles.all}>
      <SkeletonItem className={styles.line} />
      <SkeletonItem className={styles.line} />
    </Skeleton>
  );
}
