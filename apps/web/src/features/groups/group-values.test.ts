import { expect, test } from 'vitest';
import type { Group } from '../../api/groups.ts';
import { copyOf, fieldsOf, groupMistakes, newValues, ruleOf, valuesOf } from './group-values.ts';

const none = { count: 0, exact: true };
const group: Group = {
  id: '1',
  name: 'Sales',
  description: '',
  rule: 'user.department -eq "Sales"',
  ruleAbout: 'user',
  source: 'manual',
  people: none,
  devices: none,
  externalKey: 'sales',
  createdAt: '2026-11-20T10:00:00.000Z',
  modifiedAt: '2026-11-20T10:00:00.000Z',
  version: 1,
};

test('S002-70 a group is edited as what it is, assigned or dynamic, and sent back so', () => {
  const { name, description, rule, externalKey } = group;
  expect(fieldsOf(valuesOf(group))).toEqual({ name, description, rule, externalKey });
  expect(fieldsOf(valuesOf({ ...group, rule: null, ruleAbout: null }))).toMatchObject({ rule: null });
});

test('trying another kind keeps the rule of the one before', () => {
  const tried = { ...valuesOf(group), kind: 'device' as const };
  expect(ruleOf(tried)).toBe('');
  expect(ruleOf({ ...tried, kind: 'user' })).toBe(group.rule);
  expect(ruleOf({ ...tried, kind: 'static' })).toBeNull();
});

test('a copy has a name and a key of its own', () => {
  expect(copyOf(group)).toMatchObject({ name: 'Copy of Sales', kind: 'user', externalKey: null });
});

test.each([
  [{ name: ' ' }, { name: 'Enter a name.' }],
  [{ name: 'x'.repeat(257) }, { name: 'Use at most 256 characters.' }],
  [{ name: 'a' }, {}],
  [{ name: 'a', kind: 'user' as const, user: 'user.mail -ne $null' }, {}],
  [{ name: 'a', kind: 'user' as const, user: '' }, { rule: expect.any(String) }],
  [{ name: 'a', kind: 'device' as const, device: 'user.mail -ne $null' }, { rule: /not both/ }],
])('%j', (values, mistakes) => {
  const found = groupMistakes({ ...newValues, ...values });
  expect(Object.keys(found)).toEqual(Object.keys(mistakes));
  for (const [name, said] of Object.entries(mistakes)) {
    if (said instanceof RegExp) expect(found[name]).toMatch(said);
    else expect(found[name]).toEqual(said);
  }
});
