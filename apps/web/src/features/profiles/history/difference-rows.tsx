import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons';
import { isRuleKey } from '../applicability/rule-rows.ts';
import type { Difference } from './differences.ts';
import { effectOfOne } from './effect-words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0 },
  row: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2 },
  change: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 16px minmax(0, 1fr)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  arrow: {
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 560px)': { transform: 'rotate(90deg)' },
  },
  side: {
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  // The order and the words Before and After say which is which; the colour only helps the eye.
  was: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  is: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  whose: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, marginInlineEnd: '8px' },
});

type Props = {
  differences: readonly Difference[];
  /** Each with what it will do to devices. */
  foreseen?: boolean;
};

/** What changed, side by side. */
export function DifferenceRows({ differences, foreseen = false }: Props) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {differences.map(({ key, label, before, after, effect }) => (
        <div key={key} className={styles.row}>
          <dt className={styles.label}>
            {label}
            {foreseen ? ` · ${isRuleKey(key) ? 'says which devices it is for' : effectOfOne[effect]}` : ''}
          </dt>
          <dd className={styles.change}>
            <span className={mergeClasses(styles.side, styles.was)}>
              <span className={styles.whose}>Before</span>
              {before}
            </span>
            <ArrowRight16Regular className={styles.arrow} aria-hidden="true" />
            <span className={mergeClasses(styles.side, styles.is)}>
              <span className={styles.whose}>After</span>
              {after}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
