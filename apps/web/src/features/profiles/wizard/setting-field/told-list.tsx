import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Told } from './use-field.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyle: 'none' },
  one: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground2 },
});

const signs = { error: ErrorCircle16Filled, warning: Warning16Filled, hint: Info16Regular };
const titles = { error: 'Error', warning: 'Warning', hint: 'Hint' };

type Props = {
  id?: string;
  /** `more` stands behind the sentence, such as a button that mends it. */
  told: readonly (Told & { more?: ReactNode })[];
};

/** Sentences beside a field. The place is always there, so that what comes into it is announced. */
export function ToldList({ id, told }: Props) {
  const styles = useStyles();
  return (
    <div id={id} aria-live="polite">
      {told.length === 0 ? null : (
        <ul className={styles.list}>
          {told.map((one, index) => {
            const Sign = signs[one.level];
            return (
              <li key={`${index} ${one.message}`} className={styles.one}>
                <Sign aria-label={titles[one.level]} className={styles[one.level]} />
                <span>
                  {one.message} {one.more}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
