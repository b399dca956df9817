import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
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
});

function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** What the text says of a list that hangs on it. Without one it is a text like any other. */
export function listProps(list: string, active: number) {
  return {
    role: 'combobox',
    'aria-expanded': true,
    'aria-haspopup': 'listbox',
    'aria-controls': list,
    'aria-activedescendant': optionId(list, active),
  } as const;
}

type Props = { id: string; label: string; anchor: Anchor; children: ReactNode };

/** What may be written at the caret, under it. The focus stays in the text. */
export function CaretList({ id, label, anchor, children }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  // Over everything: neither a panel nor the end of what scrolls cuts it off.
  useLayoutEffect(() => void list.current?.togglePopover(true), []);
  const place = useListPlace(list, anchor);
  return (
    <div
      ref={list}
      id={id}
      popover="manual"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- neither select nor datalist can hang on a caret or hold reasons
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className={styles.list}
      style={place ?? { visibility: 'hidden' }}
      // Also while its bar is dragged.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div>{children}</div>
    </div>
  );
}

type OptionProps = {
  list: string;
  index: number;
  active: number;
  /** It is shown with the reason, and cannot be chosen. */
  refused?: boolean;
  className?: string;
  onChoose: (index: number) => void;
  children: ReactNode;
};

export function CaretOption(props: OptionProps) {
  const { list, index, active, refused = false, className, onChoose, children } = props;
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
      className={mergeClasses(styles.option, refused && styles.refused, className, isActive && styles.active)}
      onMouseDown={() => (refused ? undefined : onChoose(index))}
    >
      {children}
    </div>
  );
}
