import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bearer, Device, Person } from './bearer.ts';
import { checkSan } from './check-san.ts';
import { checkSubject } from './check-subject.ts';
import { completionsAt } from './completions.ts';
import { attributeTypes, findAttributeType } from './attribute-types.ts';
import { parseSubject } from './distinguished-name-template.ts';
import { expandNames } from './expand.ts';
import { applyFix, hasError } from './finding.ts';
import { formatSubject } from './format-template.ts';
import { sanTypeNames } from './san-types.ts';
import { spellingsOf, variables } from './variables.ts';

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '"',
      '+',
      ';',
      ',',
      '=',
      '\\',
      '\n',
      '\r',
      '\u0000',
      '\u202E',
      '{',
      '}',
      '{{UserName}}',
      '#',
      ' ',
      'CN=',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
});

const personKeys = ['name', 'upn', 'mail', 'givenName', 'surname', 'department', 'sam', 'dn', 'sid'] as const;
const deviceKeys = ['id', 'aadId', 'serial', 'imei', 'meid', 'mac', 'name', 'fqdn', 'sid'] as const;
const person: fc.Arbitrary<Person> = fc.record(Object.fromEntries(personKeys.map((key) => [key, hostile])));
const device: fc.Arbitrary<Device> = fc.record(Object.fromEntries(deviceKeys.map((key) => [key, hostile])));
const bearer: fc.Arbitrary<Bearer> = fc.record({
  certificateType: fc.constantFrom('user', 'device'),
  person,
  device,
});

const variable = fc
  .constantFrom(...variables.flatMap(spellingsOf))
  .map((name) => ({ type: 'variable' as const, name, start: 0, end: 0 }));
/** Text that could stand in a template: no braces, which would make variables of it. */
const text = fc
  .string({
    unit: fc.constantFrom('a', 'B', 'é', ' ', ',', ';', '+', '=', '"', '\\', '#', '<', "'", '.', '{', '😀'),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => ({ type: 'text' as const, text: text.replaceAll(/\{+/g, '('), start: 0, end: 0 }));
const parts = fc
  .array(fc.oneof(text, variable), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.filter((part, at) => part.type === 'variable' || parts[at - 1]?.type !== 'text'))
  .filter((parts) => parts.some((part) => part.type === 'variable' || part.text.trim() !== ''));
const keys = [...attributeTypes.map(({ key }) => key), 'OID.1.2.3', 'OID.2.999.7'];
const attribute = fc
  .record({ key: fc.constantFrom(...keys), parts, quoted: fc.boolean() })
  .map(({ key, parts, quoted }) => {
    const type = findAttributeType(key);
    if (!type) throw new Error(key);
    return {
      key,
      written: key,
      oid: type.oid,
      type,
      parts,
      quoted,
      value: { start: 0, end: 0 },
      start: 0,
      end: 0,
    };
  });
const rdns = fc.array(fc.array(attribute, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });

const shape = (template: Pick<ReturnType<typeof parseSubject>, 'rdns'>) =>
  template.rdns.map((rdn) =>
    rdn.map(({ key, oid, parts }) => ({
      key,
      oid,
      parts: parts.map((part) => (part.type === 'text' ? part.text : [part.name])),
    })),
  );

describe('laws of names', () => {
  test('semantics 4: no value changes number, order or types of RDNs, or the number of rows', () => {
    fc.assert(
      fc.property(rdns, bearer, (rdns, bearer) => {
        const template = parseSubject(formatSubject({ rdns }));
        const rows = sanTypeNames.map((sanType) => ({ sanType, value: '{{DeviceName}}{{UserName}}' }));
        const { subject, subjectAlternativeNames } = expandNames(template, rows, bearer);
        expect(subject.rdns.map((rdn) => rdn.map(({ oid }) => oid))).toEqual(
          rdns.map((rdn) => rdn.map(({ oid }) => oid)),
        );
        expect(subjectAlternativeNames.map(({ sanType }) => sanType)).toEqual(sanTypeNames);
      }),
      { numRuns: 300 },
    );
  });

  test('semantics 4: a value stands in the name as it is, and nothing in it is a variable', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom('CN="a{{DeviceName}}b"', 'CN=a{{DeviceName}}b'),
        (name, template) => {
          const { subject } = expandNames(parseSubject(template), [], {
            certificateType: 'device',
            device: { name },
          });
          const value = subject.rdns[0]?.[0]?.value;
          expect(value).toBe(name.trim() === '' ? 'ab' : `a${name}b`);
        },
      ),
    );
  });

  test('semantics 4: the text of a name has as many unescaped separators as the template', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, serial) => {
        const template = parseSubject('CN={{DeviceName}}+OU=x,O={{SerialNumber}}');
        const { subject } = expandNames(template, [], {
          certificateType: 'device',
          device: { name, serial },
        });
        const bare = subject.text.replaceAll(/\\./gs, '');
        expect(bare.match(/,/g)).toHaveLength(1);
        expect(bare.match(/\+(?![0-9A-F]{4,6}⟩)/g)).toHaveLength(1);
      }),
    );
  });

  test('a valid name holds no control character and no value without characters', () => {
    fc.assert(
      fc.property(bearer, (bearer) => {
        const template = parseSubject('CN={{DeviceName}},O=x{{SerialNumber}}');
        const { subject, valid } = expandNames(template, [], bearer);
        if (!valid) return;
        for (const { value } of subject.rdns.flat()) {
          expect(value).not.toMatch(/\p{Cc}|\p{Cs}/u);
          expect(value.trim()).not.toBe('');
        }
      }),
    );
  });

  test('what is written is read again: parse ∘ format is the identity', () => {
    fc.assert(
      fc.property(rdns, (rdns) => {
        const written = formatSubject({ rdns });
        const read = parseSubject(written);
        expect(shape(read)).toEqual(shape({ rdns }));
        expect(hasError(read.findings), written).toBe(false);
        expect(formatSubject(read)).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  test('nothing throws, whatever is typed, and every place lies within the text', () => {
    const typed = fc.string({
      unit: fc.constantFrom(
        '{',
        '}',
        '"',
        ',',
        ';',
        '+',
        '=',
        '\\',
        ' ',
        '\n',
        'CN',
        'a',
        '{{UserName}}',
        '#',
        '|',
        '@',
        '\uD800',
      ),
      maxLength: 60,
    });
    const context = {
      platform: 'windows10',
      profileType: 'scep',
      certificateType: 'user',
      secureEmail: true,
    } as const;
    fc.assert(
      fc.property(typed, fc.nat(60), (text, caret) => {
        const findings = checkSubject(text, context);
        const rows = sanTypeNames.map((sanType) => ({ sanType, value: text }));
        for (const { start, end, message, fix } of [...findings, ...checkSan(rows, context)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(message).not.toBe('');
          if (fix) expect(applyFix(text, fix)).not.toBe(text);
        }
        completionsAt(text, Math.min(caret, text.length), { ...context, place: 'subject' });
        expandNames(parseSubject(text), rows, { certificateType: 'user' });
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '{',
    '{{',
    '}',
    '"',
    '""',
    ',',
    'CN=',
    'CN=a,b,',
    '\\,',
    '+',
    '{{a',
    '{{UserNam}}',
    '{{UserName}}',
    '=',
    'CN="',
    '#',
    ';|',
  ])('forty thousand characters of %s are read at once', (piece) => {
    const context = {
      platform: 'aosp',
      profileType: 'scep',
      certificateType: 'user',
      secureEmail: true,
    } as const;
    const text = piece.repeat(40_000 / piece.length);
    // Work that grows with the square meets the runner's own time limit here.
    for (const findings of [
      checkSubject(text, context),
      checkSan([{ sanType: 'emailAddress', value: text }], context),
    ]) {
      expect(findings.length).toBeLessThan(100);
    }
  });
});
