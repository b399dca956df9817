import type { AssignmentMode } from '../assignment/assignment.ts';
import type { CoverageFinding } from './finding.ts';

/** Broken assignments: their group was deleted, so they reach nobody, or leave nobody out any more. */
export function deletedGroupFindings(
  broken: readonly { mode: AssignmentMode; name: string }[],
): CoverageFinding[] {
  return broken.map(({ mode, name }) => {
    const was = `The group ${name === '' ? 'of one assignment' : name} was deleted`;
    const message =
      mode === 'include'
        ? `${was}: nobody gets the profile by it any more. Assign it to another group, or take the line out.`
        : `${was}: nobody is left out by it any more. Exclude another group, or take the line out.`;
    return { code: 'groupDeleted', level: 'warning', message };
  });
}
