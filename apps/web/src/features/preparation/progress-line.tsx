import { makeStyles, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  line: { display: 'grid', flexGrow: 1, gap: tokens.spacingVerticalXS },
  track: {
    height: '4px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    '@media print': { display: 'none' },
  },
  done: { display: 'block', height: '100%', backgroundColor: tokens.colorBrandBackground },
  words: { color: tokens.colorNeutralForeground2 },
});

/** How much is settled: a line to look at, and the same in words. */
export function ProgressLine({ settled, total }: { settled: number; total: number }) {
  const styles = useStyles();
  return (
    <span className={styles.line}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.done} style={{ width: `${total === 0 ? 0 : (100 * settled) / total}%` }} />
      </span>
      <Text size={200} className={styles.words}>
        {settled === total ? `All ${total} settled` : `${settled} of ${total} settled`}
      </Text>
    </span>
  );
}
