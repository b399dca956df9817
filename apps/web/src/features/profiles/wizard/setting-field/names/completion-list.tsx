import type { Completions } from '@countersign/subject/completions';
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Info16Regular, Prohibited16Regular, Warning16Filled } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  list: {
    position: 'absolute',
    insetInline: '0',
    top: '100%',
    zIndex: 10,
    marginTop: tokens.spacingVerticalXXS,
    maxHeight: '320px',
    // The buttons of the wizard stand over the end of the page.
    scrollMarginBottom: '80px',
    overflowY: 'auto',
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  option: {
    display: 'grid',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  refused: { cursor: 'not-allowed' },
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
  completions: Completions;
  active: number;
  onChoose: (index: number) => void;
};

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** The variables that may stand at the caret, and below them those that may not and why. */
export function CompletionList({ id, completions: { candidates, refused }, active, onChoose }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const common = { list: id, active, onChoose };
  return (
    // Neither of the elements that are lists of their own can stand below a text.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div ref={list} id={id} role="listbox" aria-label="Variables" className={styles.list}>
      {candidates.map(({ name, meaning, example, sameAs, remarks }, index) => (
        <Option key={name} {...common} index={index}>
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
        </Option>
      ))}
      {refused.map(({ name, reason }, index) => (
        <Option key={name} {...common} index={candidates.length + index} refused>
          <span className={mergeClasses(styles.name, styles.dim)}>{name}</span>
          <span className={styles.remark}>
            <Prohibited16Regular aria-label="Not here" />
            {reason}
          </span>
        </Option>
      ))}
    </div>
  );
}

type OptionProps = {
  list: string;
  index: number;
  active: number;
  refused?: boolean;
  onChoose: (index: number) => void;
  children: ReactNode;
};

function Option({ list, index, active, refused = false, onChoose, children }: OptionProps) {
  const styles = useStyles();
  const option = useRef<HTMLDivElement>(null);
  const isActive = index === active;
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={option}
      id={optionId(list, index)}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-disabled={refused}
      className={mergeClasses(styles.option, refused && styles.refused, isActive && styles.active)}
      // The focus stays in the text.
      onMouseDown={(event) => {
        event.preventDefault();
        if (!refused) onChoose(index);
      }}
    >
      {children}
    </div>
  );
}
