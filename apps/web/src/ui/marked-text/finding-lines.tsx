import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from '@fluentui/react-icons';
import { type Edited, type Fix, mend } from './edits.ts';
import { type Level, positionWords, type Span } from './segments.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyle: 'none' },
  one: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground2 },
  inline: { fontSize: 'inherit', lineHeight: 'inherit', verticalAlign: 'baseline' },
  fix: { minWidth: 'auto', maxWidth: '100%', overflowWrap: 'anywhere', verticalAlign: 'middle' },
});

const signs = { error: ErrorCircle16Filled, warning: Warning16Filled, hint: Info16Regular };
const titles = { error: 'Error', warning: 'Warning', hint: 'Hint' };

export type TextFinding = Span & { level: Level; message: string; fix?: Fix };

type Hands = {
  text: string;
  /** Absent where the text is only shown. */
  onFix?: (edited: Edited) => void;
  onShow?: (start: number, end: number) => void;
};

type Props = Hands & { id?: string; findings: readonly TextFinding[] };

/** What is wrong with a text, at which character, and a button that mends it where one can. The place is always there. */
export function FindingLines({ id, findings, ...hands }: Props) {
  const styles = useStyles();
  return (
    <div id={id} aria-live="polite">
      {findings.length === 0 ? null : (
        <ul className={styles.list}>
          {findings.map((finding, index) => {
            const Sign = signs[finding.level];
            return (
              <li key={`${index} ${finding.message}`} className={styles.one}>
                <Sign aria-label={titles[finding.level]} className={styles[finding.level]} />
                <span>
                  {finding.message} <Where finding={finding} {...hands} />
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function Where({ finding, text, onFix, onShow }: Hands & { finding: TextFinding }) {
  const styles = useStyles();
  const { start, end, fix } = finding;
  const position = positionWords(finding, text);
  return (
    <>
      {position === undefined || !onShow ? null : (
        <>
          (
          <Link inline as="button" className={styles.inline} onClick={() => onShow(start, end)}>
            {position}
          </Link>
          ){' '}
        </>
      )}
      {fix && onFix ? (
        <Button size="small" className={styles.fix} onClick={() => onFix(mend(text, fix))}>
          {fix.label}
        </Button>
      ) : null}
    </>
  );
}
