import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DirectoryImport, ImportResult } from '../../api/directory-imports.ts';
import { effectWords, groupWords, missingWords } from './count-words.ts';

const useStyles = makeStyles({
  all: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 32px',
    margin: 0,
    flexShrink: 0,
  },
  one: { display: 'flex', flexDirection: 'column-reverse', minWidth: '72px' },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  count: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

const number = new Intl.NumberFormat('en');

const shown = [
  ['create', 'New'],
  ['update', 'Changed'],
  ['same', 'Unchanged'],
  ['error', 'With errors'],
  ['warnings', 'With warnings'],
] as const;

/** The rows by what becomes of them. */
export function Counts({ file, result }: { file: DirectoryImport; result: ImportResult }) {
  const styles = useStyles();
  const said = [missingWords(file, result.missing), groupWords(result), effectWords(result)];
  return (
    <>
      <dl className={styles.all} aria-label="Rows">
        {shown.map(([key, title]) => (
          <div key={key} className={styles.one}>
            <dt className={styles.name}>{title}</dt>
            <dd className={styles.count}>
              <span className={key === 'error' && result.error > 0 ? styles.wrong : undefined}>
                {number.format(result[key])}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {said.some((words) => words !== undefined) ? (
        <Text>{said.flatMap((words) => (words === undefined ? [] : `${words}.`)).join(' ')}</Text>
      ) : null}
    </>
  );
}
