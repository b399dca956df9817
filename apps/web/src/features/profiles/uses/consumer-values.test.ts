import { expect, test } from 'vitest';
import { changeOf, consumerMistakes, type ConsumerValues, sentOf, valuesOf } from './consumer-values.ts';

const office: ConsumerValues = {
  name: ' Office ',
  kind: 'wifi',
  groups: [{ id: 'g', name: 'Sales' }],
  profiles: [{ id: 'p', name: 'Root' }],
};

test('+c9 a consumer is sent by the ids of what it names', () => {
  expect(sentOf(office)).toEqual({
    name: 'Office',
    kind: 'wifi',
    groupIds: ['g'],
    profileIds: ['p'],
  });
});

test('+c9 a group that was deleted is shown as such, and stays named until it is taken out', () => {
  const values = valuesOf({
    id: 'c',
    name: 'Office',
    kind: 'wifi',
    groups: [{ id: 'g', name: 'Sales' }],
    deletedGroups: ['Lab'],
    profiles: [],
    modifiedAt: '',
    version: 1,
  });
  expect(values.groups.map(({ name }) => name)).toEqual(['Sales', 'Lab (deleted)']);
  expect(changeOf(values)).toMatchObject({ groupIds: ['g'], deletedGroups: ['Lab'] });
  const without = { ...values, groups: values.groups.slice(0, 1) };
  expect(changeOf(without)).toMatchObject({ groupIds: ['g'], deletedGroups: [] });
});

test.each([
  ['nothing', {}, []],
  ['the name', { name: '  ' }, ['name']],
  ['a shorter name', { name: 'x'.repeat(201) }, ['name']],
  ['a profile', { profiles: [] }, ['profiles']],
])('+c9 what is missing is %s', (_what, change, fields) => {
  expect(Object.keys(consumerMistakes({ ...office, ...change }))).toEqual(fields);
});
