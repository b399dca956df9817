import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { StepKey } from '../steps.ts';

const narrow = '@media (max-width: 640px)';

const spoken = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    alignItems: 'start',
  },
  step: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    minWidth: 'min-content',
    [narrow]: { flex: '1 1 0', minWidth: 0 },
    ':not(:last-child)::after': {
      content: '""',
      flex: '0 0 12px',
      // At the middle of the marks, also where a name takes two lines.
      marginTop: '18px',
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
      [narrow]: { display: 'none' },
    },
  },
  button: {
    display: 'flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    minWidth: 'min-content',
    padding: '6px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [narrow]: {
      flexDirection: 'column',
      alignItems: 'center',
      width: '100%',
      minWidth: 0,
      padding: '6px 0',
      textAlign: 'center',
    },
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '24px',
    height: '24px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
  },
  currentMark: {
    border: 'none',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
  doneMark: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorCompoundBrandForeground1,
  },
  errorMark: {
    border: `1px solid ${tokens.colorStatusDangerBorder2}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  // As wide as in bold, or the page would jump from step to step.
  title: {
    display: 'inline-grid',
    paddingBlock: '2px',
    '::after': {
      content: 'attr(data-title)',
      gridArea: '1 / 1',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  words: { gridArea: '1 / 1' },
  spoken,
  // Where there is little room, only the step that one is at shows its name.
  elsewhere: { [narrow]: spoken },
});

export type StepState = 'ahead' | 'done' | 'error';

export type StepShown = { key: StepKey; title: string; state: StepState };

type Props = { steps: readonly StepShown[]; current: StepKey; onGo: (step: StepKey) => void };

/** Where one is, what is done and what is wrong. Every step can be gone to. */
export function Stepper({ steps, current, onGo }: Props) {
  const styles = useStyles();
  return (
    <nav aria-label="Steps">
      <ol className={styles.steps}>
        {steps.map(({ key, title, state }, index) => {
          const here = key === current;
          const mark =
            state === 'error'
              ? styles.errorMark
              : here
                ? styles.currentMark
                : state === 'done'
                  ? styles.doneMark
                  : undefined;
          return (
            <li key={key} className={styles.step}>
              <button
                type="button"
                className={mergeClasses(styles.button, here && styles.current)}
                aria-current={here ? 'step' : undefined}
                onClick={() => onGo(key)}
              >
                <span className={mergeClasses(styles.mark, mark)} aria-hidden="true">
                  {state === 'error' ? (
                    <Warning16Filled />
                  ) : state === 'done' && !here ? (
                    <Checkmark16Filled />
                  ) : (
                    index + 1
                  )}
                </span>
                <span className={mergeClasses(styles.title, !here && styles.elsewhere)} data-title={title}>
                  <span className={styles.words}>{title}</span>
                </span>
                <Spoken className={styles.spoken} state={state} here={here} />
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Spoken({ className, state, here }: { className: string; state: StepState; here: boolean }) {
  if (state === 'error') return <span className={className}> (has errors)</span>;
  return state === 'done' && !here ? <span className={className}> (done)</span> : null;
}
