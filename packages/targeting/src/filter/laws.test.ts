import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromRows, toRows } from './builder-rows.ts';
import { type Comparison, type Condition, allOf, anyOf, comparisonsOf } from './condition.ts';
import { formatFilter } from './format.ts';
import { operatorNames, takesList } from './operators.ts';
import { parseFilter } from './parse.ts';
import { propertyNames } from './properties.ts';
import { readFilter } from './read.ts';

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom("O'Brien", 'a\\', '100%_', '10.0.22631', '[x]', '(a) and (b)', 'null', '$null', 'true'),
  )
  .filter((value) => value.trim() !== '' && !/["\p{Cc}\u2028\u2029]/u.test(value))
  .map((value) => value.trim());

const comparison: fc.Arbitrary<Comparison> = fc
  .record({ property: fc.constantFrom(...propertyNames), operator: fc.constantFrom(...operatorNames) })
  .chain(({ property, operator }) => {
    const value = takesList(operator)
      ? fc.array(text, { minLength: 1, maxLength: 3 })
      : fc.oneof(text, fc.constant(null));
    return value.map((value) => ({ property, operator, value }));
  });

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    comparison,
    fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map(allOf),
    fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map(anyOf),
    tie('condition').map((not) => ({ not })),
  ),
}));

describe('laws', () => {
  test('what is written is read again as it was', () => {
    fc.assert(
      fc.property(condition, (given) => {
        fc.pre(formatFilter(given).length <= 3_072);
        expect(parseFilter(formatFilter(given)).condition).toEqual(given);
      }),
    );
  });

  test('there is one spelling: writing what was read changes nothing more', () => {
    fc.assert(
      fc.property(condition, (given) => {
        const once = formatFilter(given);
        fc.pre(once.length <= 3_072);
        const again = parseFilter(once).condition;
        expect(again && formatFilter(again)).toBe(once);
      }),
    );
  });

  test('the builder gives back what it can show, and shows all that has no inner parentheses', () => {
    fc.assert(
      fc.property(condition, (given) => {
        const rows = toRows(given);
        const flat = !/ \(\(|^\(\(|not /.test(formatFilter(given).replaceAll(/"[^"]*"/g, '""'));
        expect(rows !== null).toBe(flat);
        if (rows) expect(fromRows(rows)).toEqual(given);
      }),
    );
  });

  test('any text is read or refused, with places inside it and a sentence', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      ',',
      '"',
      "'",
      '-eq',
      '-in',
      'and',
      'or',
      'not',
      '$null',
    );
    const pieces = fc.array(fc.oneof(piece, fc.constantFrom(...propertyNames, '"a"', '10.0'), fc.string()));
    fc.assert(
      fc.property(pieces, fc.constantFrom('iOS', 'group'), (parts, scope) => {
        const given = parts.join(' ');
        const { condition, findings } = readFilter(given, scope);
        const errors = findings.filter(({ level }) => level === 'error');
        expect(errors.length > 0).toBe(condition === undefined);
        for (const { start, end, message } of findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(given.length);
          expect(message).toMatch(/[.?]$/);
        }
      }),
    );
  });

  test('each comparison has a place of its own', () => {
    fc.assert(
      fc.property(condition, (given) => {
        const written = formatFilter(given);
        fc.pre(written.length <= 3_072);
        const { places } = parseFilter(written);
        const asked = comparisonsOf(given);
        expect(places).toHaveLength(asked.length);
        for (const [index, { property, operator }] of asked.entries()) {
          const place = places[index];
          if (!place) throw new Error('no place');
          expect(written.slice(place.property.start, place.property.end)).toBe(property);
          expect(written.slice(place.operator.start, place.operator.end)).toBe(`-${operator}`);
        }
      }),
    );
  });
});
