import type { PlatformName } from '@countersign/catalog/platforms';
import type { Command } from './command.ts';
import type { Era } from './eras.ts';
import type { MachineName } from './machines.ts';

/** One thing to do, at one place. */
export type StepText = {
  title: string;
  where: {
    machine: MachineName;
    /** The console, wizard or tab on it. */
    at?: string;
  };
  /** What to do; several are several lines. */
  how: readonly string[];
  why: string;
  eras: readonly Era[];
  /** Nobody does it any more, and what is there instead. */
  superseded?: string;
  /** Not everybody needs it; who does. */
  onlyIf?: string;
  /** What goes wrong otherwise, where that is the point. */
  warning?: string;
  /** Only about these; absent: about all. */
  platforms?: readonly PlatformName[];
  commands?: readonly Command[];
  /** The step is done in the wizard of this portal. */
  inWizard?: true;
};

export type Step = StepText & { id: string };

export type Task = { key: string; title: string; steps: readonly Step[] };

export type Scenario = {
  id: string;
  title: string;
  /** Which CA that is, for the choice among scenarios. */
  lead: string;
  /** What Countersign itself cannot do yet. */
  planned?: string;
  /** What other scenarios ask for and this one does not. */
  unnecessary?: readonly string[];
  tasks: readonly Task[];
};

/** A task as it is written; its steps are named within their scenario. */
export type TaskText = { title: string; steps: Readonly<Record<string, StepText>> };

type ScenarioText = Omit<Scenario, 'tasks'> & { tasks: Readonly<Record<string, TaskText>> };

/**
 * The id of a step is that of its scenario and its own: "ndes.spn". Ticks are kept by it, so it never means anything else: a
 * step that goes away takes its id with it.
 */
export function defineScenario({ tasks, ...scenario }: ScenarioText): Scenario {
  return {
    ...scenario,
    tasks: Object.entries(tasks).map(([key, { title, steps }]) => ({
      key,
      title,
      steps: Object.entries(steps).map(([own, step]) => ({ ...step, id: `${scenario.id}.${own}` })),
    })),
  };
}
