import { describe, expect, test } from 'vitest';
import {
  type Candidate,
  carrierOf,
  inOrder,
  matching,
  onlyFitting,
  platformsOfFamily,
} from './candidates.ts';

const now = new Date('2026-01-01T00:00:00Z');

function candidate(
  id: string,
  more: Partial<Candidate> & { verdict?: string; notAfter?: string } = {},
): Candidate {
  const { verdict = 'root', notAfter = '2030-01-01T00:00:00Z', ...rest } = more;
  const certificate = { sha256: `${id}00ff`, name: `CA ${id}`, verdict, notAfter };
  return { id, displayName: `Profile ${id}`, platform: 'windows10', certificate, ...rest };
}

test('S002-64 X2 +b1 what may be linked is of the same family, and Windows 8.1 and Windows 10 are one', () => {
  expect(platformsOfFamily('windows10')).toEqual(['windows10', 'windows81']);
  expect(platformsOfFamily('aosp')).toEqual(['aosp']);
});

describe('the trusted profile that is chosen already', () => {
  test('is the only root', () => {
    const candidates = [candidate('a'), candidate('b', { verdict: 'intermediate' })];
    expect(onlyFitting(candidates, 'windows10', now)).toBe('a');
  });

  test('is that of the very platform before another of its family', () => {
    const candidates = [candidate('a'), candidate('b', { platform: 'windows81' })];
    expect(onlyFitting(candidates, 'windows10', now)).toBe('a');
    expect(onlyFitting(candidates, 'windows81', now)).toBe('b');
  });

  test.each<[string, Candidate[]]>([
    ['none when there is none', []],
    ['none when two fit', [candidate('a'), candidate('b')]],
    ['none when the only root has expired', [candidate('a', { notAfter: '2025-01-01T00:00:00Z' })]],
    ['none when there is only an intermediate', [candidate('a', { verdict: 'intermediate' })]],
  ])('is %s', (_what, candidates) => {
    expect(onlyFitting(candidates, 'windows10', now)).toBeUndefined();
  });
});

test('roots come first, and a search looks at names and the thumbprint', () => {
  const candidates = [candidate('ab', { verdict: 'intermediate' }), candidate('cd')];
  expect(inOrder(candidates).map(({ id }) => id)).toEqual(['cd', 'ab']);
  expect(matching(candidates, 'profile CD').map(({ id }) => id)).toEqual(['cd']);
  expect(matching(candidates, 'AB:00').map(({ id }) => id)).toEqual(['ab']);
});

test('+b8 the same certificate is looked for on the very platform first', () => {
  const own = candidate('a', { platform: 'windows81' });
  const others = [candidate('b'), { ...candidate('c'), certificate: own.certificate }];
  const sha256 = own.certificate?.sha256 ?? '';
  expect(carrierOf([...others, own], sha256, 'windows81')?.id).toBe('a');
  expect(carrierOf(others, sha256, 'windows81')?.id).toBe('c');
  expect(carrierOf([candidate('b')], sha256, 'windows81')).toBeUndefined();
});
