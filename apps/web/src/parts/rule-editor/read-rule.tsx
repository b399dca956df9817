import { makeStyles, tokens } from '@fluentui/react-components';
import { segmentsOf } from '../../ui/marked-text/segments.ts';
import { tonesOf } from './tones.ts';

const useStyles = makeStyles({
  rule: {
    margin: 0,
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  value: { color: tokens.colorBrandForeground2 },
});

/** A rule to look at. */
export function ReadRule({ rule }: { rule: string }) {
  const styles = useStyles();
  return (
    <pre className={styles.rule}>
      {segmentsOf(rule, { tones: tonesOf(rule), marks: [] }).map(({ text, start, tone }) => (
        <span key={start} className={tone && styles[tone]}>
          {text}
        </span>
      ))}
    </pre>
  );
}
