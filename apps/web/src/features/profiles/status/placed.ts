import type { CoverageFinding } from '../../../api/states.ts';

/** The list of findings wants a place for each; these are about the profile as a whole. */
export function placed(findings: readonly CoverageFinding[]) {
  return findings.map((finding) => ({ at: '', ...finding }));
}
