import type { Completions } from '@countersign/subject/completions';
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Info16Regular, Prohibited16Regular, Warning16Filled } from '@fluentui/react-icons';
import { CaretList, CaretOption } from '../../../../../ui/marked-text/caret-list.tsx';
import type { Anchor } from '../../../../../ui/marked-text/use-list-place.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 12px' },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  dim: { color: tokens.colorNeutralForeground2 },
  remark: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

type Props = {
  id: string;
  anchor: Anchor;
  completions: Completions;
  active: number;
  onChoose: (index: number) => void;
};

/** Under the caret: the variables that may stand there, and below them those that may not and why. */
export function CompletionList({ id, anchor, completions, active, onChoose }: Props) {
  const { candidates, refused } = completions;
  const styles = useStyles();
  const common = { list: id, active, onChoose };
  return (
    <CaretList id={id} label="Variables" anchor={anchor}>
      {candidates.map(({ name, meaning, example, sameAs, remarks }, index) => (
        <CaretOption key={name} {...common} index={index}>
          <span className={styles.head}>
            <span className={styles.name}>{name}</span>
            <Text size={200} className={styles.dim}>
              {example}
            </Text>
          </span>
          <Text size={200} className={styles.dim}>
            {meaning}
            {sameAs === undefined ? null : ` · the same as ${sameAs}`}
          </Text>
          {remarks.map(({ level, text }) => (
            <span key={text} className={styles.remark}>
              {level === 'warning' ? (
                <Warning16Filled aria-label="Warning" className={styles.warning} />
              ) : (
                <Info16Regular aria-hidden="true" className={styles.dim} />
              )}
              {text}
            </span>
          ))}
        </CaretOption>
      ))}
      {refused.map(({ name, reason }, index) => (
        <CaretOption key={name} {...common} index={candidates.length + index} refused>
          <span className={mergeClasses(styles.name, styles.dim)}>{name}</span>
          <span className={styles.remark}>
            <Prohibited16Regular aria-label="Not here" />
            {reason}
          </span>
        </CaretOption>
      ))}
    </CaretList>
  );
}
