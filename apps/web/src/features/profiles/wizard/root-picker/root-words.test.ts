import { kindOf } from '@countersign/catalog/kinds';
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../root/candidates.ts';
import { reachWords, rootDoubt } from './root-words.ts';

const now = new Date('2026-06-01T00:00:00Z');

function chosen(verdict: string, notAfter = '2030-01-01T00:00:00Z'): Candidate {
  const certificate = { sha256: 'ab'.repeat(32), name: 'Contoso', verdict, notAfter };
  return { id: 'a', displayName: 'Contoso', platform: 'ios', certificate };
}

describe('S002-63 the picker doubts what cannot head the issuing chain', () => {
  const doubt = (candidate: Candidate, kind = kindOf('scep.ios')) => rootDoubt(candidate, kind, now);

  test('a root that is valid can', () => {
    expect(doubt(chosen('root'))).toBeUndefined();
    expect(doubt({ ...chosen('root'), certificate: null })).toBeUndefined();
  });

  test.each([
    ['an intermediate has another CA above it', chosen('intermediate'), 'another CA stands above it'],
    ['what is no CA issues nothing', chosen('end-entity'), 'brings no CA certificate'],
    ['an expired root is trusted no more', chosen('root', '2026-05-31T00:00:00Z'), 'has expired'],
  ])('%s', (_what, candidate, words) => {
    expect(doubt(candidate)).toContain(words);
  });

  test('on Windows some guides want the intermediate for SCEP', () => {
    const exception = 'unless the guide of your SCEP server';
    expect(doubt(chosen('intermediate'), kindOf('scep.windows10'))).toContain(exception);
    expect(doubt(chosen('intermediate'), kindOf('pkcs.windows10'))).not.toContain(exception);
    expect(doubt(chosen('intermediate'))).not.toContain(exception);
  });
});

test.each([
  [false, 0, 40, 'Not assigned'],
  [true, 0, 0, 'Assigned'],
  [true, 37, 40, 'Assigned, reaches 37 of 40 devices of this profile'],
  [true, 1_040, 1_040, 'Assigned, reaches all 1,040 devices of this profile'],
])('S002-64 S003-36 +c11 assigned %s, %i of %i devices', (assigned, reached, of, words) => {
  expect(reachWords({ assigned, reached }, of)).toBe(words);
});
