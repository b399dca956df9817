import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { outlineOf } from './outline.ts';
import { judgeBy } from './validation.ts';
import { unknownFields } from './unknown-fields.ts';

const places = (shape: z.core.$ZodType, sent: unknown) =>
  unknownFields(outlineOf(shape), sent).map(({ at }) => at);

const rule = z.object({ mode: z.string() });

describe('what a shape does not know is found', () => {
  test.each<[string, z.core.$ZodType, unknown, string[]]>([
    ['at the top', rule, { mode: 'x', odd: 1 }, ['/odd']],
    ['in a field that may be absent', z.object({ a: rule.optional() }), { a: { odd: 1 } }, ['/a/odd']],
    ['in one that may be null', z.object({ a: rule.nullable() }), { a: { odd: 1 } }, ['/a/odd']],
    ['in one with a default', z.object({ a: rule.prefault({ mode: 'x' }) }), { a: { odd: 1 } }, ['/a/odd']],
    ['in a list', z.array(rule), [{}, { odd: 1 }, { odd: 2 }], ['/1/odd', '/2/odd']],
    ['in a record', z.record(z.string(), rule), { any: { odd: 1 } }, ['/any/odd']],
    ['after a refinement', rule.refine(() => false), { odd: 1 }, ['/odd']],
    ['before a transformation', rule.transform(({ mode }) => mode), { odd: 1 }, ['/odd']],
    ['behind a preparation', z.preprocess((given) => given, rule), { odd: 1 }, ['/odd']],
    ['beside what is taken as it is', z.looseObject({ a: rule }), { odd: 1, a: { odd: 1 } }, ['/a/odd']],
    ['in what others have to be', z.object({}).catchall(rule), { any: { odd: 1 } }, ['/any/odd']],
    ['once where the shape refuses it itself', z.strictObject({}), { odd: 1 }, ['/odd']],
    [
      'with a name that every object has',
      rule,
      { constructor: 1, toString: 1 },
      ['/constructor', '/toString'],
    ],
    ['with a name that a pointer has to escape', rule, { 'a/b~c': 1 }, ['/a~1b~0c']],
  ])('%s', (_where, shape, sent, found) => {
    expect(places(shape, sent)).toEqual(found);
  });

  const file = z.object({ data: z.string() });
  const stored = z.object({ sha256: z.string() });

  test('of the option that is taken', () => {
    expect(places(z.union([stored, file]), { data: 'x', odd: 1 })).toEqual(['/odd']);
    expect(places(z.union([stored, file]), { data: 'x', sha256: 'y' })).toEqual(['/data']);
  });

  test('of the option that bears the mark, whatever else is wrong', () => {
    const kinds = z.discriminatedUnion('kind', [
      file.extend({ kind: z.literal('file') }),
      stored.extend({ kind: z.literal('stored') }),
    ]);
    expect(places(kinds, { kind: 'stored', data: 'x' })).toEqual(['/data']);
    expect(places(kinds, { kind: 'another', odd: 1 })).toEqual([]);
  });

  test('however deep a shape holds itself', () => {
    const tree = z.object({
      get branches() {
        return z.array(tree).optional();
      },
    });
    const later = z.lazy(() => tree);
    const sent = { branches: [{ branches: [{ odd: 1 }] }] };
    for (const shape of [tree, later]) expect(places(shape, sent)).toEqual(['/branches/0/branches/0/odd']);
  });

  test('never in what has no fields, or is not what it should be', () => {
    const open = z.object({
      any: z.unknown(),
      texts: z.record(z.string(), z.string()),
      rules: z.array(rule),
    });
    expect(places(open, { any: { odd: 1 }, texts: { odd: 'x' }, rules: { odd: 1 } })).toEqual([]);
    for (const sent of [undefined, null, 7, 'x', [{ odd: 1 }]]) expect(places(rule, sent)).toEqual([]);
  });

  test('up to a hundred times', () => {
    const sent = Object.fromEntries(Array.from({ length: 5_000 }, (_, no) => [`odd${no}`, no]));
    expect(places(rule, sent)).toHaveLength(100);
    expect(
      places(
        z.array(rule),
        Array.from({ length: 300 }, () => ({ odd: 1 })),
      ),
    ).toHaveLength(100);
  });

  test('and a shape that nobody can look into is told before anything is sent', () => {
    expect(() => outlineOf(z.object({ both: z.intersection(rule, file) }))).toThrow('intersection');
  });
});

describe('the sentence tells the fix', () => {
  const draft = z.object({ name: z.string(), settings: z.object({ subject: z.string() }) });
  const request = z.object({
    profiles: z.array(draft),
    assignments: z.array(rule),
    excludedGroups: z.string(),
  });
  const sentence = (sent: unknown) => unknownFields(outlineOf(request), sent)[0]?.message;

  test.each([
    ['a letter is missing', { excludeGroups: [] }, 'Do you mean "excludedGroups"?'],
    ['it is written large', { Assignments: [] }, 'Do you mean "assignments"?'],
    ['what was meant is there', { Assignments: [], assignments: [] }, 'Take it out.'],
    ['it belongs around', { profiles: [{ assignments: [] }] }, 'It belongs at /assignments.'],
    ['it belongs inside', { profiles: [{ subject: '' }] }, 'It belongs at /profiles/0/settings/subject.'],
    ['it belongs beside', { profiles: [{ settings: { name: '' } }] }, 'It belongs at /profiles/0/name.'],
    ['nobody knows it', { zebra: 1 }, 'Take it out.'],
  ])('when %s', (_what, sent, advice) => {
    expect(sentence(sent)).toMatch(/^There is no field "\w+" here\. /);
    expect(sentence(sent)).toContain(advice);
  });

  test('which is short however long the name is', () => {
    expect(sentence({ ['x'.repeat(1_000)]: 1 })).toBe(
      `There is no field "${'x'.repeat(40)}…" here. Take it out.`,
    );
  });
});

describe('a request is judged once', () => {
  test('what is unknown and what is wrong are told together', () => {
    const judge = judgeBy(z.object({ name: z.string(), rule: z.strictObject({}) }));
    expect(judge({ name: 7, odd: 1, rule: { more: 1 } })).toMatchObject({
      findings: [
        { at: '/odd', code: 'unknown-field' },
        { at: '/rule/more', code: 'unknown-field' },
        { at: '/name', code: 'invalid_type' },
      ],
    });
    expect(judge({ name: 'x', rule: {} })).toEqual({ value: { name: 'x', rule: {} } });
  });

  test('what only zod sees to be unknown is told in the same words', () => {
    const judge = judgeBy(z.record(z.enum(['a']), z.string()));
    const message = 'There is no field "odd" here. Take it out.';
    expect(judge({ a: 'x', odd: 'y' })).toEqual({
      findings: [{ at: '/odd', code: 'unknown-field', message }],
    });
  });

  test('however many there are, the answer is no longer than the question', () => {
    const sent = Object.fromEntries(Array.from({ length: 20_000 }, (_, no) => [`odd${no}`, no]));
    for (const shape of [z.object({}), z.strictObject({}), z.record(z.enum(['a']), z.string())]) {
      const told = judgeBy(shape)(sent);
      expect('findings' in told && told.findings.length, shape.def.type).toBeLessThanOrEqual(101);
      expect(JSON.stringify(told).length).toBeLessThan(20_000);
    }
  });
});
