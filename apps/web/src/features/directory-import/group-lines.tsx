import { makeStyles } from '@fluentui/react-components';
import type { DirectoryImport, ImportResult } from '../../api/directory-imports.ts';
import { Section } from '../../ui/section.tsx';
import { groupLine, groupWords, recordCount } from './count-words.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

type Props = { file: DirectoryImport; result: ImportResult };

/** The groups that the file makes, and those to which it brings members. */
export function GroupLines({ file, result }: Props) {
  const styles = useStyles();
  const { made, joined, items } = result.groups;
  const more = made + joined - items.length;
  const words = groupWords(result);
  return (
    <Section title="Groups" lead={words === undefined ? 'Nobody comes into a group.' : `${words}.`}>
      {items.length === 0 ? null : (
        <ul className={styles.list} aria-label="Groups that change">
          {items.map((item) => (
            <li key={item.name}>{groupLine(file.kind, item)}</li>
          ))}
          {more > 0 ? <li>{`and ${recordCount('groups', more)} more`}</li> : null}
        </ul>
      )}
    </Section>
  );
}
