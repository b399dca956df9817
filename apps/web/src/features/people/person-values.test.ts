import { describe, expect, test } from 'vitest';
import { conflictFields, labelOf, nobody, personGroups, personMistakes, valuesOf } from './person-values.ts';

const ada = { ...nobody, name: 'Ada', upn: 'ada@example.org' };

describe('a user', () => {
  test('has each field in one group, with a label, and in the choice between two versions', () => {
    const fields = personGroups.flatMap(({ properties }) => properties.map(({ field }) => field));
    expect([...fields, 'enabled'].sort()).toEqual(Object.keys(nobody).sort());
    expect(fields.map(labelOf)).not.toContain(undefined);
    expect(conflictFields.map(({ field }) => field).sort()).toEqual(Object.keys(nobody).sort());
  });

  test('goes into the form with nothing where nothing is known', () => {
    const known = {
      id: '0198c1f0-0000-7000-8000-000000000001',
      name: 'Ada',
      upn: 'ada@example.org',
      mail: null,
      givenName: null,
      surname: null,
      department: 'Sales',
      sam: null,
      dn: null,
      sid: null,
      externalKey: null,
      enabled: false,
      disabledAt: '2026-11-20T08:00:00.000Z',
      source: 'import',
      devices: 0,
      groups: 0,
      createdAt: '2026-11-20T08:00:00.000Z',
      modifiedAt: '2026-11-20T08:00:00.000Z',
      version: 1,
    } as const;
    expect(valuesOf(known)).toEqual({ ...ada, department: 'Sales', enabled: false });
  });

  test('needs a name and a name to sign in with', () => {
    expect(Object.keys(personMistakes(nobody))).toEqual(['name', 'upn']);
    expect(personMistakes(ada)).toEqual({});
  });

  test.each([
    ['upn', 'ada'],
    ['mail', 'ada at example'],
    ['sid', 'S-1'],
  ])('%s is judged by its shape', (field, wrong) => {
    expect(personMistakes({ ...ada, [field]: wrong })).toHaveProperty(field);
  });
});
