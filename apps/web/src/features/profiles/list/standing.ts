import type { ProfileSummary } from '../../../api/profiles.ts';
import { totalText } from '../../../ui/list/view.ts';

/** What a profile wants to be looked at for: "Incomplete", "2 warnings", "Conflict on devices"; nothing for one that is fine. */
export function standingWords({
  complete,
  warnings,
  conflict,
}: Pick<ProfileSummary, 'complete' | 'warnings' | 'conflict'>): string[] {
  return [
    ...(complete ? [] : ['Incomplete']),
    ...(warnings > 0 ? [totalText(warnings, ['warning', 'warnings'])] : []),
    ...(conflict ? ['Conflict on devices'] : []),
  ];
}
