import type { Finding } from '@countersign/contract/problem';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle20Filled, Info20Regular, Warning20Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { bySeverity, type Level, levelOf, levelTitles } from './finding-levels.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: 'none' },
  finding: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  level: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalXS },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    '& svg': { color: tokens.colorStatusDangerForeground1 },
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    '& svg': { color: tokens.colorStatusWarningForeground3 },
  },
  hint: {
    backgroundColor: tokens.colorNeutralBackground3,
    '& svg': { color: tokens.colorNeutralForeground2 },
  },
});

const signs: Record<Level, typeof Info20Regular> = {
  error: ErrorCircle20Filled,
  warning: Warning20Filled,
  hint: Info20Regular,
};

/** What is to be said, the worst first. Draws nothing when there is nothing. */
export function FindingList<Said extends Finding>({
  findings,
  label = 'Findings',
  beside,
}: {
  findings: readonly Said[];
  label?: string;
  /** What stands behind the words of one, such as a link. */
  beside?: (finding: Said) => ReactNode;
}) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {bySeverity(findings).map((finding, index) => {
        const level = levelOf(finding);
        const Sign = signs[level];
        return (
          <li key={`${index} ${finding.code}`} className={mergeClasses(styles.finding, styles[level])}>
            <Sign aria-hidden="true" />
            <span>
              <span className={styles.level}>{levelTitles[level]}:</span>
              {finding.message} {beside?.(finding)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
