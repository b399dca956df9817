import { progressOf } from '@countersign/guidance/progress';
import type { Task } from '@countersign/guidance/step';
import type { Values } from '@countersign/guidance/values';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fold } from '../../ui/fold.tsx';
import type { StepOfPreparation } from './preparation.ts';
import { ProgressLine } from './progress-line.tsx';
import { StepItem } from './step-item.tsx';

const useStyles = makeStyles({
  steps: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  nothing: { display: 'block', padding: '12px 20px', color: tokens.colorNeutralForeground2 },
});

type Props = {
  task: Task;
  states: ReadonlyMap<string, StepOfPreparation>;
  values: Values;
  /** The step that the address points at. */
  wanted: string | undefined;
  hideSettled: boolean;
  open: boolean;
  onToggle: () => void;
};

export function TaskFold({ task, states, values, wanted, hideSettled, open, onToggle }: Props) {
  const styles = useStyles();
  const isSettled = (id: string) => (states.get(id)?.state ?? 'open') !== 'open';
  const shown = task.steps.filter(({ id }) => !hideSettled || id === wanted || !isSettled(id));
  return (
    <Fold
      title={task.title}
      note={<ProgressLine {...progressOf(task.steps, isSettled)} />}
      open={open}
      onToggle={onToggle}
    >
      {shown.length === 0 ? <Text className={styles.nothing}>All of it is settled.</Text> : null}
      {shown.length === 0 ? null : (
        <ul className={styles.steps} aria-label={`Steps of ${task.title}`}>
          {shown.map((step) => (
            <StepItem
              key={step.id}
              step={step}
              state={states.get(step.id)}
              values={values}
              wanted={step.id === wanted}
            />
          ))}
        </ul>
      )}
    </Fold>
  );
}
