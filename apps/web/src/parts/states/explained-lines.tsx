import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddCircle20Regular, SubtractCircle20Regular } from '@fluentui/react-icons';
import { TextLink } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import { type ExplainedLine, filterVerdict, type Naming, pathSentence } from './line-words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: 'none' },
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    '& svg': { color: tokens.colorNeutralForeground2 },
  },
  words: { display: 'grid' },
  dim: { color: tokens.colorNeutralForeground2 },
});

/** Every assignment that reaches or excludes the device, and which of them decides. */
export function ExplainedLines({ lines }: { lines: readonly ExplainedLine[] }) {
  const styles = useStyles();
  if (lines.length === 0) {
    return <Text className={styles.dim}>None. No assignment of the profile reaches or excludes it.</Text>;
  }
  return (
    <ul className={styles.list}>
      {lines.map((line, index) => (
        <Line key={`${index} ${line.sentence}`} line={line} />
      ))}
    </ul>
  );
}

function Line({ line }: { line: ExplainedLine }) {
  const styles = useStyles();
  const included = line.mode === 'include';
  const verdict = filterVerdict(line);
  return (
    <li className={styles.line}>
      {included ? <AddCircle20Regular aria-hidden="true" /> : <SubtractCircle20Regular aria-hidden="true" />}
      <span className={styles.words}>
        <Text weight="semibold">{included ? 'Included' : 'Excluded'}</Text>
        <Words naming={pathSentence(line)} pageOf={paths.group} />
        {verdict === undefined ? null : <Words naming={verdict} pageOf={paths.filter} />}
      </span>
      {line.decides ? (
        <span>
          <Badge appearance="outline">Decides</Badge>
        </span>
      ) : null}
    </li>
  );
}

type WordsProps = { naming: Naming; pageOf: (id: string) => string };

function Words({ naming: { before, named, after }, pageOf }: WordsProps) {
  return (
    <Text>
      {before}
      {named?.unseen ? named.name : null}
      {named && !named.unseen ? (
        <TextLink inline to={pageOf(named.id)}>
          {named.name}
        </TextLink>
      ) : null}
      {after}
    </Text>
  );
}
