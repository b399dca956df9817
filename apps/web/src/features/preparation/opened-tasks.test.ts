import { scenarioOf } from '@countersign/guidance/scenarios';
import { expect, test } from 'vitest';
import { afterToggle, noTask, openedTasks, taskToGoOn } from './opened-tasks.ts';

const tasks = scenarioOf('ndes')?.tasks ?? [];

test.each([
  ['where one goes on', [], undefined, ['servers']],
  ['what the address says', ['role', 'outside', 'nothing'], undefined, ['role', 'outside']],
  ['none, when it says so', [noTask], undefined, []],
  ['the task of a step that it points at', [], 'ndes.spn', ['servers', 'role']],
  ['that one too', ['outside'], 'ndes.spn', ['role', 'outside']],
  ['nothing more for a step of another scenario', [noTask], 'connector.domain', []],
])('open is %s', (_what, asked, wanted, expected) => {
  expect([...openedTasks({ tasks, asked, initial: 'servers', wanted })]).toEqual(expected);
});

test('a task is opened and closed again', () => {
  expect(afterToggle(new Set(['role']), 'outside')).toEqual(['role', 'outside']);
  expect(afterToggle(new Set(['role', 'outside']), 'role')).toEqual(['outside']);
  expect(afterToggle(new Set(['role']), 'role')).toEqual([noTask]);
});

test('one goes on with the first task that is not settled, superseded steps aside', () => {
  const [first] = tasks;
  const settled = new Set(
    first?.steps.filter(({ superseded }) => superseded === undefined).map(({ id }) => id),
  );
  expect(taskToGoOn(tasks, () => false)).toBe('servers');
  expect(taskToGoOn(tasks, (id) => settled.has(id))).toBe('template');
  expect(taskToGoOn(tasks, () => true)).toBeUndefined();
});
