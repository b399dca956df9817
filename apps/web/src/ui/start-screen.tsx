import { makeStyles, Spinner } from '@fluentui/react-components';

const useStyles = makeStyles({ fill: { height: '100%', display: 'grid', placeItems: 'center' } });

/** Between the first byte and the first page. The spinner waits, so that a fast start shows no flash. */
export function StartScreen() {
  const styles = useStyles();
  return (
    <div className={styles.fill}>
      <Spinner delay={200} label="Starting…" />
    </div>
  );
}
