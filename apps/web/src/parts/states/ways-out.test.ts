import { expect, test } from 'vitest';
import type { ExplainedLine } from './line-words.ts';
import { wayOut } from './ways-out.ts';

const line: ExplainedLine = {
  mode: 'exclude',
  sentence: 'LAB-07 is in Labs by its rule',
  group: { id: 'labs', name: 'Labs' },
  byRule: true,
  filter: null,
  filterMode: 'none',
  matched: null,
  decides: true,
};

test('nobody is told to take a device out of a group that a rule fills', () => {
  expect(wayOut({ code: 'excluded', lines: [line] })).toMatch(/^Change the rule of the excluded group/);
  expect(wayOut({ code: 'excluded', lines: [{ ...line, byRule: false }] })).toMatch(/^Take it out of the/);
  // Another line of such a group does not decide.
  const other = { ...line, byRule: false };
  expect(wayOut({ code: 'excluded', lines: [{ ...line, decides: false }, other] })).toMatch(/^Take it out/);
  expect(wayOut({ code: 'targeted', lines: [line] })).toBeUndefined();
});
