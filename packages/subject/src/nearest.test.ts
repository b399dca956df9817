import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, nearest } from './nearest.ts';
import { spellingsOf, variables } from './variables.ts';

const spellings = variables.flatMap(spellingsOf);

describe('suggestions', () => {
  test.each([
    ['UserNam', 'UserName'],
    ['Usre_Name', 'UserName'],
    ['userprincipalnmae', 'UserPrincipalName'],
    ['EmailAdress', 'EmailAddress'],
    ['AADDeviceID', 'AAD_Device_ID'],
    ['OnPremDistinguishedName', 'OnPrem_Distinguished_Name'],
    ['SerialNo', 'SerialNumber'],
    ['IMEI_Number', 'IMEINumber'],
    ['Surename', 'SurName'],
  ])('V11 for "%s" "%s" is among them', (typed, meant) => {
    expect(nearest(typed, spellings)).toContain(meant);
  });

  test.each(['', '   ', 'xyzzy', 'a'.repeat(41), 'quite something else'])(
    'V11 for "%s" there is none',
    (typed) => {
      expect(nearest(typed, spellings)).toEqual([]);
    },
  );

  test('there are three at most, and each is a candidate', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => {
        const found = nearest(typed, spellings);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const name of found) expect(spellings).toContain(name);
      }),
    );
  });
});

describe('distance', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('from "%s" to "%s" is %i', (one, other, away) => {
    expect(distance(one, other)).toBe(away);
    expect(distance(other, one)).toBe(away);
  });
});
