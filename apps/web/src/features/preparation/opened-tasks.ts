import type { Task } from '@countersign/guidance/step';

/** In the address: the keys of the open tasks, or this when there is none. */
export const noTask = 'none';

type Asked = {
  tasks: readonly Task[];
  /** What the address says. */
  asked: readonly string[];
  /** Where one goes on, when the address does not say. */
  initial: string | undefined;
  /** The step that the address points at. */
  wanted: string | undefined;
};

export function openedTasks({ tasks, asked, initial, wanted }: Asked): ReadonlySet<string> {
  const named = asked.length > 0 ? asked : [initial];
  const open = tasks.filter(({ key, steps }) => named.includes(key) || steps.some(({ id }) => id === wanted));
  return new Set(open.map(({ key }) => key));
}

/** What the address says once a task was opened or closed. */
export function afterToggle(open: ReadonlySet<string>, key: string): string[] {
  const left = open.has(key) ? [...open].filter((one) => one !== key) : [...open, key];
  return left.length === 0 ? [noTask] : left;
}

/** The first task that is not settled yet. */
export function taskToGoOn(tasks: readonly Task[], isSettled: (id: string) => boolean): string | undefined {
  return tasks.find(({ steps }) =>
    steps.some(({ id, superseded }) => superseded === undefined && !isSettled(id)),
  )?.key;
}
