import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  mark: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorStatusWarningForeground2,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A name with what stands behind a backslash marked: values may hold such characters, and names must not fall apart by them. */
export function SpecialText({ text, special }: { text: string; special: boolean }) {
  const styles = useStyles();
  if (!special) return <>{text}</>;
  return (
    <>
      {partsOf(text).map(({ part, marked }, at) =>
        marked ? (
          <mark key={at} className={styles.mark}>
            {part}
          </mark>
        ) : (
          <span key={at}>{part}</span>
        ),
      )}
    </>
  );
}

export function partsOf(text: string): { part: string; marked: boolean }[] {
  return text
    .split(/(\\.)/su)
    .map((part, at) => ({ part, marked: at % 2 === 1 }))
    .filter(({ part }) => part !== '');
}
