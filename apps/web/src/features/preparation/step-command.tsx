import { type Command, fillCommand } from '@countersign/guidance/command';
import { type Values, valueFields } from '@countersign/guidance/values';
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CopyButton } from '../../ui/copy-button.tsx';

const useStyles = makeStyles({
  command: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  block: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    padding: '6px 6px 6px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    '@media print': { border: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  text: {
    margin: 0,
    padding: '2px 0',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  missing: {
    backgroundColor: 'transparent',
    color: tokens.colorBrandForeground1,
    borderBottom: `1px dashed ${tokens.colorBrandForeground1}`,
  },
  copy: { '@media print': { display: 'none' } },
});

const shells = { cmd: 'Command prompt', powershell: 'PowerShell', text: undefined } as const;

type Props = { command: Command; values: Values; of: string };

/** What to run or to enter, with what was typed. It can be taken away once nothing is missing. */
export function StepCommand({ command, values, of }: Props) {
  const styles = useStyles();
  const { parts, missing } = fillCommand(command, values);
  const shell = shells[command.shell];
  const label = [shell, command.label].filter((part) => part !== undefined).join(': ');
  return (
    <figure className={styles.command}>
      <figcaption className={styles.label}>{label}</figcaption>
      <div className={styles.block}>
        <pre className={styles.text}>
          <code>
            {parts.map(({ text, missing: lacks }, at) =>
              lacks ? (
                <mark key={at} className={styles.missing}>
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </code>
        </pre>
        {missing.length === 0 ? (
          <span className={styles.copy}>
            <CopyButton
              what={`${command.label ?? 'the command'}: ${of}`}
              value={parts.map(({ text }) => text).join('')}
            />
          </span>
        ) : null}
      </div>
      {missing.length === 0 ? null : (
        <Text size={200} className={mergeClasses(styles.label, styles.copy)}>
          To copy it, fill in above: {missing.map((name) => valueFields[name].label).join(', ')}.
        </Text>
      )}
    </figure>
  );
}
