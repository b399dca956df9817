import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import type { StepKey } from '../steps.ts';
import { Stepper, type StepShown } from './stepper.tsx';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    flexGrow: 1,
    minWidth: 0,
  },
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalL,
    flexGrow: 1,
    minWidth: 0,
    // What has the focus is never under the footer.
    '& *': { scrollMarginBottom: '96px' },
  },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  lead: { maxWidth: '72ch', color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  footer: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Where there is little room, as with the page magnified, it would cover what one types.
    '@media (max-height: 480px)': { position: 'static' },
  },
  aside: {
    marginInlineStart: 'auto',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

type Props = {
  steps: readonly StepShown[];
  current: StepKey;
  lead?: ReactNode;
  onGo: (step: StepKey) => void;
  /** Next, and on the last step what the wizard is for. */
  onForward: () => void;
  finish: { label: string; busyLabel: string; busy: boolean };
  formRef: RefObject<HTMLFormElement | null>;
  notices?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
};

/** Stepper, the step, and the way on: the frame of every wizard. */
export function WizardFrame(props: Props) {
  const styles = useStyles();
  const { steps, current, lead, onGo, onForward, finish, formRef, notices, aside, children } = props;
  const at = steps.findIndex(({ key }) => key === current);
  const before = steps[at - 1];
  const last = at === steps.length - 1;
  const title = useId();
  const heading = useStepHeading(current);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!finish.busy) onForward();
  };
  return (
    <form className={styles.frame} noValidate ref={formRef} aria-labelledby={title} onSubmit={submit}>
      <Stepper steps={steps} current={current} onGo={onGo} />
      {notices}
      <section className={styles.step} aria-labelledby={title}>
        <div className={styles.head}>
          <h2 id={title} ref={heading} tabIndex={-1} className={styles.title}>
            {steps[at]?.title}
          </h2>
          {lead === undefined ? null : <Text className={styles.lead}>{lead}</Text>}
        </div>
        {children}
      </section>
      <div className={styles.footer}>
        {before ? <Button onClick={() => onGo(before.key)}>Previous</Button> : null}
        <Button type="submit" appearance="primary" disabledFocusable={finish.busy}>
          {last ? (finish.busy ? finish.busyLabel : finish.label) : 'Next'}
        </Button>
        <div className={styles.aside}>{aside}</div>
      </div>
    </form>
  );
}

/** A new step is told by its heading, as a new page would be. The first one leaves the focus to the page's title. */
function useStepHeading(current: StepKey) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return heading;
}
