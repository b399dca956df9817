import { kinds } from '@countersign/catalog/kinds';
import { parseSubject } from '@countersign/subject/distinguished-name-template';
import { expandSubject } from '@countersign/subject/expand';
import { variables } from '@countersign/subject/variables';
import { expect, test } from 'vitest';
import { exampleBearer, nameContextOf } from './name-context.ts';

const scep = kinds.find(({ id }) => id === 'scep.windows10');
const trusted = kinds.find(({ type }) => type === 'trusted');

test('names are judged for the profile they stand in', () => {
  if (!scep || !trusted) throw new Error('The catalog lacks a kind.');
  const usages = [{ name: 'Secure Email', oid: '1.3.6.1.5.5.7.3.4' }];
  const values = { certificateType: 'machine', extendedKeyUsages: usages };
  expect(nameContextOf({ kind: scep, values })).toEqual({
    platform: 'windows10',
    profileType: 'scep',
    certificateType: 'device',
    secureEmail: true,
  });
  expect(nameContextOf({ kind: scep, values: { extendedKeyUsages: [null] } })).toMatchObject({
    certificateType: 'user',
    secureEmail: false,
  });
  expect(nameContextOf({ kind: trusted, values })).toBeUndefined();
  expect(nameContextOf(undefined)).toBeUndefined();
});

test('the example has a value for every variable of a name', () => {
  for (const { name, places } of variables.filter((variable) => variable.places === 'names')) {
    const { rdns } = expandSubject(parseSubject(`CN={{${name}}}`), exampleBearer('user'));
    expect([name, places, rdns[0]?.[0]?.value]).not.toContain('');
  }
  const device = expandSubject(parseSubject('CN={{UserName}}'), exampleBearer('device'));
  expect(device.problems).toHaveLength(1);
});
