import { completionsAt } from '@countersign/subject/completions';
import { expect, test } from 'vitest';
import { accept, oneLine, openVariable } from './edits.ts';

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

test('line breaks become spaces of the same width', () => {
  expect(oneLine('CN=a,\nO=b\r\n')).toBe('CN=a, O=b  ');
});
