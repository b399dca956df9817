import { kinds } from '@countersign/catalog/kinds';
import { describe, expect, test } from 'vitest';
import { liveFindings } from './live-findings.ts';

describe('rules while a form is being filled in', () => {
  test.each(kinds.map((kind) => [kind.id, kind] as const))('%s: no value makes them throw', (_id, kind) => {
    const keys = Object.keys(kind.settings);
    for (const value of [undefined, null, '', [], {}, 'x', [''], -1]) {
      const values = Object.fromEntries(keys.map((key) => [key, value]));
      if (kind.type === 'trusted') continue;
      expect(liveFindings(kind, values)).toBeInstanceOf(Array);
    }
  });

  test('a warning stays while another field is empty', () => {
    const scep = kinds.find(({ id }) => id === 'scep.windows10');
    if (!scep) throw new Error('There is no SCEP on Windows.');
    const values = { scepServerUrls: [], hashAlgorithm: ['sha1'] };
    const rules = liveFindings(scep, values).map(({ rule }) => rule);
    expect(rules).toContain('V33');
    expect(liveFindings(scep, values)).toBe(liveFindings(scep, values));
  });
});
