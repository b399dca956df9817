import { expect, test } from 'vitest';
import { bySeverity } from './finding-levels.ts';

test('the worst comes first, and equals keep their order', () => {
  const findings = [
    { level: 'hint' as const, code: 'a' },
    { level: 'warning' as const, code: 'b' },
    { code: 'c' },
    { level: 'warning' as const, code: 'd' },
  ];
  expect(bySeverity(findings).map(({ code }) => code)).toEqual(['c', 'b', 'd', 'a']);
});
