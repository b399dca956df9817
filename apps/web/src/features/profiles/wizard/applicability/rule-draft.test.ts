import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import { expect, test } from 'vitest';
import { modeWords, ruleWords, shortValue } from '../../applicability/words.ts';
import {
  draftOfRule,
  newRule,
  type RuleDraft,
  saidOf,
  withEdition,
  withoutRule,
  withRule,
} from './rule-draft.ts';

const edition = { mode: 'exclude', editions: ['windows10Home', 'windows10Mobile'] } as const;
const version = { mode: 'include', min: '10.0.1.0', max: '10.0.2.0', name: 'Kept' } as const;
const both: ApplicabilityRules = { edition: { ...edition, editions: [...edition.editions] }, version };

test('S000-34 a new rule is for a property that has none', () => {
  expect(newRule({}).property).toBe('edition');
  expect(newRule(withoutRule(both, 'version')).property).toBe('version');
});

test('S000-34 a rule that is opened and applied says the same, with the name that an import gave it', () => {
  for (const property of ['edition', 'version'] as const)
    expect(JSON.stringify(withRule(both, draftOfRule(both, property), property))).toBe(JSON.stringify(both));
});

test('a rule that changes its property is one rule still', () => {
  const one = withoutRule(both, 'edition');
  const changed: RuleDraft = {
    ...draftOfRule(one, 'version'),
    property: 'edition',
    editions: ['windows10Home'],
  };
  expect(withRule(one, changed, 'version')).toEqual({
    edition: { mode: 'include', editions: ['windows10Home'] },
  });
});

test('editions stand in the order of the list, whatever was ticked first', () => {
  const chosen = withEdition(withEdition([], 'windows10Mobile', true), 'windows10Enterprise', true);
  expect(chosen).toEqual(['windows10Enterprise', 'windows10Mobile']);
  expect(withEdition(chosen, 'windows10Mobile', false)).toEqual(['windows10Enterprise']);
});

test('S000-34 what is missing or wrong is said at its field; a doubt stops nobody', () => {
  const draft = newRule({});
  expect(Object.keys(saidOf(draft, 'error'))).toEqual(['editions']);
  const range: RuleDraft = { ...draft, property: 'version' };
  expect(Object.keys(saidOf(range, 'error'))).toEqual(['min', 'max']);
  expect(Object.keys(saidOf({ ...range, min: ' 10.0.2 ', max: '10.0.1.0' }, 'error'))).toEqual(['min']);
  const doubtful = { ...range, min: '10.0.1', max: '10.0.2' };
  expect([saidOf(doubtful, 'error'), Object.keys(saidOf(doubtful, 'warning'))]).toEqual([{}, ['max']]);
});

test('the table is short, the review tells all', () => {
  expect(shortValue(both.edition ?? version)).toBe('Windows 10/11 Home and 1 more');
  expect(ruleWords(both.edition)).toBe(`${modeWords.exclude}: Windows 10/11 Home, Windows 10 Mobile`);
  expect(shortValue(version)).toBe('10.0.1.0 to 10.0.2.0');
  expect(ruleWords(undefined)).toBe('Any');
});
