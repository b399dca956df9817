import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { ChevronRight20Regular } from '@fluentui/react-icons';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  fold: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    minWidth: 0,
    scrollMarginTop: '16px',
  },
  heading: { margin: 0, display: 'grid' },
  button: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '14px 20px 14px 16px',
    border: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 640px)': { padding: '12px' },
  },
  sign: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    transitionProperty: 'transform',
    transitionDuration: tokens.durationFaster,
    '@media print': { display: 'none' },
  },
  turned: { transform: 'rotate(90deg)' },
  note: {
    marginInlineStart: 'auto',
    flexBasis: '160px',
    '@media (max-width: 640px)': { marginInlineStart: '32px', flexBasis: '100%' },
  },
  content: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    // On paper nothing can be opened any more.
    '@media print': { display: 'block' },
  },
  closed: { display: 'none', '@media print': { display: 'block' } },
});

type Props = {
  title: string;
  /** Beside the title, such as how far it is. */
  note?: ReactNode;
  open: boolean;
  onToggle: () => void;
  className?: string;
  children: ReactNode;
};

/** A part of a page that can be folded away. */
export function Fold({ title, note, open, onToggle, className, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={mergeClasses(styles.fold, className)} aria-labelledby={`${id}title`}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={`${id}content`}
          onClick={onToggle}
        >
          <ChevronRight20Regular className={mergeClasses(styles.sign, open && styles.turned)} />
          <Subtitle2 id={`${id}title`}>{title}</Subtitle2>
          {note === undefined ? null : <span className={styles.note}>{note}</span>}
        </button>
      </h2>
      <div id={`${id}content`} className={mergeClasses(styles.content, !open && styles.closed)}>
        {children}
      </div>
    </section>
  );
}
