import type { FilterFinding } from '@countersign/targeting/filter/finding';
import type { Finding } from './problem.ts';

/** What is wrong with a rule, at its characters counted from 0, as RFC 5147 names them in a text. */
export function ruleFindings(findings: readonly FilterFinding[]): Finding[] {
  return findings.map(({ start, end, level, code, message }) => ({
    at: `/rule#char=${start},${end}`,
    code,
    message,
    ...(level === 'error' ? {} : { level }),
  }));
}
