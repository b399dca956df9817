import type { Scenario } from '@countersign/guidance/step';
import type { Values } from '@countersign/guidance/values';
import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Commands } from '../../ui/commands.tsx';
import { Section } from '../../ui/section.tsx';
import { useOnScreen } from './on-screen.ts';
import { afterToggle, noTask, openedTasks, taskToGoOn } from './opened-tasks.ts';
import type { StepOfPreparation } from './preparation.ts';
import { TaskFold } from './task-fold.tsx';

const useStyles = makeStyles({
  commands: { '@media print': { display: 'none' } },
  tasks: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    '@media print': { display: 'block', '& > *': { marginBottom: '16px' } },
  },
});

type Props = { scenario: Scenario; steps: readonly StepOfPreparation[]; values: Values };

/** The tasks of a scenario. Which are open stands in the address. */
export function Checklist({ scenario, steps, values }: Props) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { tasks } = scenario;
  const states = new Map(steps.map((step) => [step.id, step]));
  // Once: the last tick of a task must not fold it away under the hand.
  const [initial] = useState(() => taskToGoOn(tasks, (id) => states.get(id)?.state !== 'open'));
  const wanted = useOnScreen(scenario);
  const open = openedTasks({ tasks, asked: params.getAll('task'), initial, wanted });
  const hideSettled = params.get('hide') === 'settled';
  const go = (keys: readonly string[], hide = hideSettled) => {
    const search = new URLSearchParams(keys.map((key) => ['task', key]));
    if (hide) search.set('hide', 'settled');
    void navigate({ search: search.toString() }, { replace: true });
  };
  const all = open.size === tasks.length;
  return (
    <Section title="Tasks">
      <div className={styles.commands}>
        <Commands>
          <Button onClick={() => go(all ? [noTask] : tasks.map(({ key }) => key))}>
            {all ? 'Close all' : 'Open all'}
          </Button>
          <Button icon={<Print20Regular />} onClick={() => window.print()}>
            Print
          </Button>
          <Switch
            label="Hide what is settled"
            checked={hideSettled}
            onChange={(_event, { checked }) => go([...open], checked)}
          />
        </Commands>
      </div>
      <div className={styles.tasks}>
        {tasks.map((task) => (
          <TaskFold
            key={task.key}
            {...{ task, states, values, wanted, hideSettled }}
            open={open.has(task.key)}
            onToggle={() => go(afterToggle(open, task.key))}
          />
        ))}
      </div>
    </Section>
  );
}
