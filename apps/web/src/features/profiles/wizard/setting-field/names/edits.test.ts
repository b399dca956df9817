import { completionsAt } from '@countersign/subject/completions';
import { expect, test } from 'vitest';
import { accept, mend, oneLine, openVariable, step } from './edits.ts';

const context = {
  platform: 'windows10',
  profileType: 'scep',
  certificateType: 'user',
  place: 'subject',
} as const;

test('a completion takes the place of what was typed', () => {
  const text = 'CN={{Usern,O=x';
  const completions = completionsAt(text, 10, context);
  const [first] = completions?.candidates ?? [];
  if (!completions || !first) throw new Error('Nothing is offered.');
  expect(accept(text, completions, first)).toEqual({ text: 'CN={{UserName}},O=x', caret: 15 });
});

test('a variable is opened at the caret, in place of what is marked', () => {
  expect(openVariable('CN=abc', { start: 3, end: 6 })).toEqual({ text: 'CN={{', caret: 5 });
});

test('a fix leaves the caret behind itself', () => {
  const fix = { label: '', edits: [{ start: 3, end: 4, text: 'xyz' }] };
  expect(mend('CN=a,O=b', fix)).toEqual({ text: 'CN=xyz,O=b', caret: 6 });
});

test('line breaks become spaces of the same width', () => {
  expect(oneLine('CN=a,\nO=b\r\n')).toBe('CN=a, O=b  ');
});

test('the list goes around', () => {
  expect([step(0, -1, 3), step(2, 1, 3), step(0, 1, 0)]).toEqual([2, 0, 0]);
});
