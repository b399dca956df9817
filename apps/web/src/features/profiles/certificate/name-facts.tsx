import { makeStyles, tokens } from '@fluentui/react-components';
import type { Certificate } from '../../../api/certificates.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { attributeTitle } from './fact-words.ts';
import { Part } from './part.tsx';

const useStyles = makeStyles({
  text: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

type Name = Certificate['facts']['subject'];

/** Subject or issuer: part by part for people, and in one line of RFC 4514 to copy. */
export function NameFacts({ title, name }: { title: string; name: Name }) {
  const styles = useStyles();
  const rows = name.rdns.flat();
  if (rows.length === 0) return <Part title={title}>Empty</Part>;
  return (
    <Part title={title} aside={<CopyButton what={`the ${title.toLowerCase()}`} value={name.text} />}>
      <Facts facts={grouped(rows)} />
      <span className={styles.text}>{name.text}</span>
    </Part>
  );
}

/** Two organizational units stand under one title, in their order. */
function grouped(rows: Name['rdns'][number]): [string, string][] {
  const byTitle = Map.groupBy(rows, ({ type }) => attributeTitle(type));
  return [...byTitle].map(([title, parts]) => [title, parts.map(({ value }) => value).join(', ')]);
}
