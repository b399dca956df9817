import { expect, test } from 'vitest';
import { settingsFrom, settingsMistakes, settingsValues } from './values.ts';

const settings = { name: 'Example', confirmAbove: { devices: 100, revocations: 1 } };

test('the settings survive being text', () => {
  expect(settingsFrom(settingsValues(settings))).toEqual(settings);
});

test.each([
  [{}, []],
  [{ name: '  ' }, ['name']],
  [{ 'confirmAbove.devices': '-1' }, ['confirmAbove.devices']],
  [{ 'confirmAbove.revocations': '' }, ['confirmAbove.revocations']],
  [{ 'confirmAbove.revocations': '1e3' }, ['confirmAbove.revocations']],
])('%o is wrong at %o', (change, fields) => {
  expect(Object.keys(settingsMistakes({ ...settingsValues(settings), ...change }))).toEqual(fields);
});
