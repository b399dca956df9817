import { expect, test } from 'vitest';
import { mistakesOf } from './row-mistakes.ts';
import { type DraftRow, emptyRow } from './rule-draft.ts';

const model: DraftRow = { ...emptyRow(), property: 'device.model', value: 'a' };

test.each<[string, Partial<DraftRow>, string | undefined]>([
  ['whole', {}, undefined],
  ['no property', { property: '' }, 'Choose a property'],
  ['no value', { value: ' ' }, 'Write a value.'],
  ['an empty list', { operator: 'in', value: ['', ' '] }, 'Write a value.'],
  ['no value wanted', { value: null }, undefined],
  ['a quote', { value: '12" screen' }, 'double quote'],
  ['another platform', { property: 'device.isRooted', value: 'True' }, 'not known of Windows'],
  ['an unknown value', { property: 'device.deviceOwnership', value: 'mine' }, 'No device has the value'],
])('%s', (_name, fields, said) => {
  const [first] = mistakesOf({ ...model, ...fields }, 'windows10AndLater');
  if (said === undefined) expect(first).toBeUndefined();
  else expect(first?.message).toContain(said);
});
