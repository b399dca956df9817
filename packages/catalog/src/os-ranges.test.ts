import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KindId } from './kind.ts';
import { kindOf, kinds } from './kinds.ts';
import { osRangeLines, osRangesOf, rangeWords, worksOn } from './os-ranges.ts';
import { platform } from './platforms.ts';

const administrator = kinds.filter(({ platform: name }) => name === 'androidDeviceAdministrator');

describe('+b6 S000-21 S000-23 the four kinds of device administrator', () => {
  test('are four', () => expect(administrator).toHaveLength(4));

  test.each([
    ['3.2.6', false, 'tooOld'],
    ['4', false, 'works'],
    ['4.0', false, 'works'],
    ['9', false, 'works'],
    ['10', false, 'works'],
    ['10.9.9', false, 'works'],
    ['11', false, 'tooNew'],
    ['12', false, 'tooNew'],
    ['3.2.6', true, 'tooOld'],
    ['10', true, 'works'],
    ['11', true, 'works'],
    ['12', true, 'works'],
    ['12.1', true, 'works'],
    ['12L', true, 'works'],
    ['13', true, 'tooNew'],
  ] as const)('Android %s, Samsung Knox %s: %s', (version, knox, verdict) => {
    for (const kind of administrator) {
      const found = worksOn(kind, version, { knox });
      expect(found, kind.id).toMatchObject({ verdict, range: { to: knox ? '12' : '10' } });
      if (found.verdict !== 'unknown') expect(found.range.source).toContain('device administrator');
    }
  });
});

describe('S002-01 the earliest versions', () => {
  test.each<[KindId, string, string]>([
    ['trusted.ios', '5.1.1', '6.0'],
    ['scep.macos', '10.8.5', '10.9'],
    ['scep.windows10', '6.3.9600', '10.0.10240'],
    ['trusted.windows81', '6.2.9200', '6.3.9600'],
    ['scep.windowsPhone81', '8.0.10521', '8.1'],
    ['pkcs.androidDeviceOwner', '4.4', '5.0'],
    ['pkcs.androidWorkProfile', '4.4.4', '5'],
    ['pkcs.aosp', '9', '10'],
  ])('%s: %s is too old, %s is not', (id, older, earliest) => {
    expect(worksOn(kindOf(id), older)).toMatchObject({ verdict: 'tooOld' });
    expect(worksOn(kindOf(id), earliest)).toMatchObject({ verdict: 'works' });
  });

  test.each<[KindId, string]>([
    ['scep.windows10', '10.0.22631.3880'],
    // +c6: a profile of Windows 8.1 reaches later ones.
    ['trusted.windows81', '10.0.19045'],
    ['trusted.ios', '17.4.1 (21E236)'],
    ['scep.macos', '14.5'],
    ['pkcs.androidDeviceOwner', ' 15'],
  ])('%s works on %s too', (id, version) => {
    expect(worksOn(kindOf(id), version)).toMatchObject({ verdict: 'works' });
  });

  test('Knox means nothing where no range is about it', () => {
    expect(worksOn(kindOf('trusted.androidDeviceOwner'), '15', { knox: true })).toMatchObject({
      verdict: 'works',
    });
  });
});

test.each(['', ' ', 'unknown', 'Android 10', '-1', '.5', '٣'])(
  'of the version %j nothing can be said',
  (version) => {
    expect(worksOn(kindOf('trusted.ios'), version)).toEqual({ verdict: 'unknown' });
  },
);

test('whatever a device says is answered, and a later version is never older', () => {
  const number = fc.nat({ max: 40 });
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.tuple(number, number, number),
      fc.nat({ max: 2 }),
      (kind, one, at) => {
        const later = one.map((part, index) => (index === at ? part + 1 : part));
        const order = { tooOld: 0, works: 1, tooNew: 2, unknown: 3 };
        const [before, after] = [one, later].map(
          (version) => order[worksOn(kind, version.join('.')).verdict],
        );
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      },
    ),
  );
  fc.assert(
    fc.property(fc.string(), (version) => {
      expect(worksOn(kindOf('trusted.ios'), version).verdict).toBeTypeOf('string');
    }),
  );
});

test('X28 every kind states its ranges, each with a source that a person can look up', () => {
  for (const kind of kinds) {
    expect(osRangesOf(kind).length, kind.id).toBeGreaterThan(0);
    for (const { source } of osRangesOf(kind)) expect(source).toMatch(/^\p{Lu}.{9,}$/u);
  }
});

describe('in words', () => {
  test.each([
    [{ from: '4.0', to: '10' }, '4.0 to 10'],
    [{ from: '10.9' }, '10.9 and later'],
    [{ to: '8.1' }, 'Up to 8.1'],
    [{}, 'Every version'],
  ])('%j reads %s', (range, words) => {
    expect(rangeWords(range)).toBe(words);
  });

  test('S000-22: device administrator says where it works, Samsung Knox apart', () => {
    expect(osRangeLines(platform('androidDeviceAdministrator').works)).toEqual([
      '4.0 to 10',
      'Samsung Knox: 4.0 to 12',
    ]);
  });
});
