import type { Completions } from '@countersign/subject/completions';
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Info16Regular, Prohibited16Regular, Warning16Filled } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { type Anchor, useListPlace } from './use-list-place.ts';

const useStyles = makeStyles({
  list: {
    position: 'fixed',
    inset: 'auto',
    boxSizing: 'border-box',
    margin: 0,
    overflowY: 'auto',
    color: tokens.colorNeutralForeground1,
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
  anchor: Anchor;
  completions: Completions;
  active: number;
  onChoose: (index: number) => void;
};

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** Under the caret: the variables that may stand there, and below them those that may not and why. */
export function CompletionList({ id, anchor, completions, active, onChoose }: Props) {
  const { candidates, refused } = completions;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  // Over everything: neither a panel nor the end of what scrolls cuts it off.
  useLayoutEffect(() => void list.current?.togglePopover(true), []);
  const place = useListPlace(list, anchor);
  const common = { list: id, active, onChoose };
  return (
    <div
      ref={list}
      id={id}
      popover="manual"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- neither select nor datalist can hang on a caret or hold reasons
      role="listbox"
      tabIndex={-1}
      aria-label="Variables"
      className={styles.list}
      style={place ?? { visibility: 'hidden' }}
      // The focus stays in the text, also while its bar is dragged.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div>
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
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element holds nothing but text
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-disabled={refused}
      className={mergeClasses(styles.option, refused && styles.refused, isActive && styles.active)}
      onMouseDown={() => (refused ? undefined : onChoose(index))}
    >
      {children}
    </div>
  );
}
