import { makeStyles, tokens } from '@fluentui/react-components';

const step = 28;

const useStyles = makeStyles({
  elbow: { flexShrink: 0, alignSelf: 'stretch', position: 'relative', overflow: 'visible' },
  line: {
    position: 'absolute',
    top: `calc(-1 * ${tokens.spacingVerticalS})`,
    height: `calc(50% + ${tokens.spacingVerticalS})`,
    width: '16px',
    overflow: 'visible',
  },
  stroke: { fill: 'none', stroke: tokens.colorNeutralStrokeAccessible, vectorEffect: 'non-scaling-stroke' },
  seal: { display: 'block' },
  ring: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandStroke1 },
  ribbon: { fill: tokens.colorBrandStroke1 },
  core: { fill: tokens.colorBrandStroke1 },
  hollow: { fill: tokens.colorNeutralBackground3, stroke: tokens.colorNeutralStrokeAccessible },
  hollowRibbon: { fill: tokens.colorNeutralStrokeAccessible },
});

/** The line from the issuer above to the box beside it; the first has none. */
export function Elbow({ depth }: { depth: number }) {
  const styles = useStyles();
  if (depth === 0) return null;
  // However long the chain, there is room for the names on a phone.
  const indent = Math.min(depth, 4) * step - 10;
  return (
    <span className={styles.elbow} style={{ width: indent }} aria-hidden="true">
      <svg
        className={styles.line}
        style={{ insetInlineStart: indent - 16 }}
        viewBox="0 0 16 100"
        preserveAspectRatio="none"
      >
        <path className={styles.stroke} d="M1 0 V99 H16" strokeWidth="2" />
      </svg>
    </span>
  );
}

/** A seal: filled for a root, hollow for what another signed. */
export function Seal({ verdict }: { verdict: string }) {
  const styles = useStyles();
  const root = verdict === 'root';
  return (
    <svg className={styles.seal} width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <path className={root ? styles.ribbon : styles.hollowRibbon} d="M9 16 L7 26 L14 22.5 L21 26 L19 16 Z" />
      <circle className={root ? styles.ring : styles.hollow} cx="14" cy="11" r="8.5" strokeWidth="2" />
      {root ? <circle className={styles.core} cx="14" cy="11" r="4" /> : null}
    </svg>
  );
}
