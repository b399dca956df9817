import type { Finding } from '@countersign/contract/problem';
import type { ProfileStates } from '../../../api/states.ts';

/** The list of findings wants a place for each; these are about the profile as a whole. */
export function placed(findings: ProfileStates['findings']): Finding[] {
  return findings.map(({ code, level, message }) => ({ at: '', code, level, message }));
}
