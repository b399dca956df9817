import { expect, test } from 'vitest';
import { consumerMistakes, type ConsumerValues, sentOf } from './consumer-values.ts';

const office: ConsumerValues = {
  name: ' Office ',
  kind: 'wifi',
  groups: [{ id: 'g', name: 'Sales' }],
  profiles: [{ id: 'p', name: 'Root' }],
};

test('+c9 a consumer is sent by the ids of what it names', () => {
  expect(sentOf(office)).toEqual({ name: 'Office', kind: 'wifi', groupIds: ['g'], profileIds: ['p'] });
});

test.each([
  ['nothing', {}, []],
  ['the name', { name: '  ' }, ['name']],
  ['a shorter name', { name: 'x'.repeat(201) }, ['name']],
  ['a profile', { profiles: [] }, ['profiles']],
])('+c9 what is missing is %s', (_what, change, fields) => {
  expect(Object.keys(consumerMistakes({ ...office, ...change }))).toEqual(fields);
});
