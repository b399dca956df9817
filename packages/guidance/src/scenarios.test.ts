import { kinds } from '@countersign/catalog/kinds';
import { rootGuidance } from '@countersign/catalog/root-guidance';
import { platforms } from '@countersign/catalog/platforms';
import { expect, test } from 'vitest';
import { commandText, fillCommand, valuesIn } from './command.ts';
import { eras, eraWords } from './eras.ts';
import { machines } from './machines.ts';
import { scenarioOf, scenarios, stepOf, steps, stepsOf } from './scenarios.ts';
import { judgeValue, type Values, valueFields, valueNames } from './values.ts';

const examples = Object.fromEntries(valueNames.map((name) => [name, valueFields[name].example])) as Values;

test('no two steps share an id, and an id is fit for an address and the audit log', () => {
  expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  for (const { id } of steps) expect(id).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/);
  for (const { tasks } of scenarios) expect(new Set(tasks.map(({ key }) => key)).size).toBe(tasks.length);
});

test('what is there is found, and nothing else', () => {
  expect(scenarioOf('ndes')).toBe(scenarios[0]);
  expect(stepOf('ndes.spn')?.title).toBe('Register the service principal name');
  for (const id of ['', 'ndes', 'ndes.', 'constructor', '__proto__', 'ndes.constructor'])
    expect([scenarioOf(id)?.id === id || undefined, stepOf(id)]).toEqual([
      id === 'ndes' || undefined,
      undefined,
    ]);
});

test.each(steps)('$id says where, what, why and when it was written', (step) => {
  const { title, how, why, where, eras: own, warning, superseded, onlyIf } = step;
  expect(machines).toHaveProperty(where.machine);
  expect(own.length).toBeGreaterThan(0);
  expect(own).toEqual(Object.keys(eras).filter((era) => own.includes(era as never)));
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  for (const sentence of [...how, why, warning, superseded, onlyIf])
    if (sentence !== undefined) expect(sentence).toMatch(/^[^\s].*[.]$/);
  for (const name of step.platforms ?? []) expect(platforms).toHaveProperty(name);
});

test.each(steps.flatMap(({ id, commands = [] }) => commands.map((command) => ({ id, command }))))(
  '$id has a command that is whole once its values are typed, and not before',
  ({ command }) => {
    const asked = valuesIn(command);
    expect(commandText(command, examples)).toMatch(/^\S[^‹›]*\S$/);
    const { parts, missing } = fillCommand(command, {});
    expect(missing.length > 0).toBe(asked.length > 0);
    for (const name of missing)
      expect(parts.map(({ text }) => text).join('')).toContain(valueFields[name].label);
  },
);

test('every value is asked for by a command', () => {
  const asked = new Set(steps.flatMap(({ commands = [] }) => commands.flatMap(valuesIn)));
  expect([...asked, 'shortDomain'].toSorted()).toEqual(valueNames.toSorted());
});

test.each(valueNames)('the example of %s is right', (name) => {
  expect(judgeValue(name, valueFields[name].example)).toBeUndefined();
});

test('every reference of the catalog is a step', () => {
  const settings = kinds.flatMap((kind) =>
    Object.entries(kind.settings).map(([key, { guidance }]) => [`${kind.id} ${key}`, guidance] as const),
  );
  const references = [...settings, ...Object.entries(rootGuidance)].filter(([, id]) => id !== undefined);
  expect(references.length).toBeGreaterThan(20);
  for (const [name, id = ''] of references) expect(stepOf(id)?.superseded ?? stepOf(id)?.id, name).toBe(id);
});

test('what is done in the portal comes last, and every scenario has steps', () => {
  for (const scenario of scenarios) expect(stepsOf(scenario).length).toBeGreaterThan(3);
});

test.each([
  [['2015'], '2015'],
  [['2015', '2024'], '2015 and 2024'],
  [['2015', '2017', '2024'], '2015, 2017, and 2024'],
  [['countersign'], 'Countersign'],
] as const)('eras %j read %s', (own, words) => {
  expect(eraWords(own)).toBe(words);
});
