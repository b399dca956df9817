import type { CertificateType } from '@countersign/subject/place';
import { comfortableLength } from '@countersign/subject/value-length';
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { exampleBearer } from './name-context.ts';
import { type ReadAttribute, readingOf } from './reading.ts';
import { PartsText } from './template-text.tsx';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0, fontSize: 'inherit' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  rdn: {
    padding: '6px 0',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  attribute: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 1fr) minmax(0, 2fr) minmax(0, 2fr) 72px',
    gap: '2px 16px',
    alignItems: 'baseline',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  key: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  dim: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  length: { textAlign: 'end', '@media (max-width: 640px)': { textAlign: 'start' } },
  long: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  problem: { gridColumn: '1 / -1', fontSize: tokens.fontSizeBase200 },
  result: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  name: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** Part by part below the editor: what each is, and what becomes of it for an example. */
export function SubjectReading({ text, type }: { text: string; type: CertificateType }) {
  const styles = useStyles();
  const id = useId();
  const { rdns, name } = readingOf(text, exampleBearer(type));
  if (rdns.length === 0) return null;
  return (
    <section className={styles.all} aria-labelledby={id}>
      <Text as="h4" weight="semibold" className={styles.title} id={id}>
        {type === 'user' ? 'Read as, for an example person and device' : 'Read as, for an example device'}
      </Text>
      <ol className={styles.list}>
        {rdns.map((rdn, number) => (
          <li key={number} className={styles.rdn}>
            {rdn.map((attribute, place) => (
              <Attribute key={place} attribute={attribute} joined={place > 0} />
            ))}
          </li>
        ))}
      </ol>
      {name === undefined ? null : (
        <div className={styles.result}>
          <span className={styles.dim}>
            Subject in the certificate, read from the last part typed to the first
          </span>
          <span className={styles.name}>{name}</span>
        </div>
      )}
    </section>
  );
}

function Attribute({ attribute, joined }: { attribute: ReadAttribute; joined: boolean }) {
  const styles = useStyles();
  const { key, meaning, written, example, length, long, problems } = attribute;
  return (
    <div className={styles.attribute}>
      <span>
        {joined ? '+ ' : ''}
        <span className={styles.key}>{key}</span> <span className={styles.dim}>{meaning}</span>
      </span>
      <PartsText parts={written} />
      <PartsText parts={example} />
      <span className={mergeClasses(styles.dim, styles.length, long && styles.long)}>
        {length} of {comfortableLength}
      </span>
      {problems.map((problem) => (
        <span key={problem} className={styles.problem}>
          {problem}
        </span>
      ))}
    </div>
  );
}
