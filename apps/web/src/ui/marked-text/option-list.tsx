import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  list: {
    position: 'absolute',
    insetInline: '0',
    top: '100%',
    zIndex: 10,
    marginTop: tokens.spacingVerticalXXS,
    maxHeight: '280px',
    overflowY: 'auto',
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  option: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 12px',
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
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  dim: { color: tokens.colorNeutralForeground2 },
});

export type ListOption = { label: string; meaning: string };

type Props = {
  id: string;
  label: string;
  options: readonly ListOption[];
  active: number;
  onChoose: (index: number) => void;
};

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** What may be written at the caret. The focus stays in the text. */
export function OptionList({ id, label, options, active, onChoose }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    // Neither of the elements that are lists of their own can stand below a text.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div ref={list} id={id} role="listbox" aria-label={label} className={styles.list}>
      {options.map((option, index) => (
        <Option
          key={option.label}
          id={optionId(id, index)}
          option={option}
          active={index === active}
          onChoose={() => onChoose(index)}
        />
      ))}
    </div>
  );
}

type OptionProps = { id: string; option: ListOption; active: boolean; onChoose: () => void };

function Option({ id, option, active, onChoose }: OptionProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) place.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={place}
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={mergeClasses(styles.option, active && styles.active)}
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <span className={styles.name}>{option.label}</span>
      <Text size={200} className={styles.dim}>
        {option.meaning}
      </Text>
    </div>
  );
}
