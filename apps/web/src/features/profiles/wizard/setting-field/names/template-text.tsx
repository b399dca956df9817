import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  text: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  variable: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderRadius: tokens.borderRadiusSmall,
  },
});

type Part = { text: string; variable?: string };

/** Text and, coloured, what comes from variables. */
export function PartsText({ parts }: { parts: readonly Part[] }) {
  const styles = useStyles();
  return (
    <span className={styles.text}>
      {parts.map(({ text, variable }, index) => (
        <span
          key={index}
          className={variable === undefined ? undefined : styles.variable}
          title={variable === undefined ? undefined : `{{${variable}}}`}
        >
          {text}
        </span>
      ))}
    </span>
  );
}
