import type { StepState } from '@countersign/contract/preparation';
import type { Step } from '@countersign/guidance/step';
import { Badge, Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Circle20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useMay } from '../../api/me.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { type StepOfPreparation, useSettle } from './preparation.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', minHeight: '32px' },
  box: { marginInlineStart: '-8px' },
  title: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  past: { color: tokens.colorNeutralForeground2 },
  read: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalL },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  open: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  who: { color: tokens.colorNeutralForeground2, marginInlineStart: 'auto' },
  onScreen: { '@media print': { display: 'none' } },
  onPaper: { display: 'none', '@media print': { display: 'inline' } },
  other: { '@media print': { display: 'none' } },
});

type Props = { step: Step; state: StepOfPreparation | undefined };

/** Title and state of a step, and who settled it. */
export function StepTick({ step, state }: Props) {
  const styles = useStyles();
  const mayWrite = useMay('preparation.write');
  const { now, settle } = useAsked(step.id, state?.state ?? 'open');
  const title = (
    <span
      className={mergeClasses(styles.title, (now !== 'open' || step.superseded !== undefined) && styles.past)}
    >
      {step.title}
    </span>
  );
  return (
    <div className={styles.row}>
      {mayWrite ? (
        <Checkbox
          className={styles.box}
          checked={now === 'done'}
          label={title}
          onChange={(_event, { checked }) => void settle(checked === true ? 'done' : 'open')}
        />
      ) : (
        <span className={styles.read}>
          {now === 'open' ? (
            <Circle20Regular className={styles.open} aria-label="Open:" />
          ) : (
            <CheckmarkCircle20Filled className={styles.done} aria-label="Settled:" />
          )}
          {title}
        </span>
      )}
      {step.superseded === undefined ? null : (
        <Badge appearance="tint" color="informative">
          Superseded
        </Badge>
      )}
      {now === 'notNeeded' ? (
        <Badge appearance="tint" color="success">
          Not needed here
        </Badge>
      ) : null}
      {mayWrite && step.onlyIf !== undefined && now !== 'done' ? (
        <Button
          className={styles.other}
          size="small"
          appearance="subtle"
          aria-label={`${now === 'open' ? 'Not needed' : 'Needed after all'}: ${step.title}`}
          onClick={() => void settle(now === 'open' ? 'notNeeded' : 'open')}
        >
          {now === 'open' ? 'Not needed' : 'Needed after all'}
        </Button>
      ) : null}
      {state === undefined || state.at === null ? null : (
        <Text size={200} className={styles.who}>
          {state.by},{' '}
          <span className={styles.onScreen}>
            <RelativeTime at={state.at} />
          </span>
          <span className={styles.onPaper}>
            <RelativeTime at={state.at} exact />
          </span>
        </Text>
      )}
    </div>
  );
}

/** What was asked for shows within the click: a box that waits for the cache springs back first. */
function useAsked(id: string, known: StepState) {
  const settle = useSettle();
  const [asked, ask] = useState<StepState>();
  return {
    now: asked ?? known,
    settle: async (wanted: StepState) => {
      ask(wanted);
      await settle(id, wanted);
      ask((latest) => (latest === wanted ? undefined : latest));
    },
  };
}
