import type { ProfileSummary } from '../../../api/profiles.ts';
import { totalText } from '../../../ui/list/view.ts';

/** What a profile wants to be looked at for: "Incomplete", "2 warnings"; nothing for one that is fine. */
export function standingWords({
  complete,
  warnings,
}: Pick<ProfileSummary, 'complete' | 'warnings'>): string[] {
  return [
    ...(complete ? [] : ['Incomplete']),
    ...(warnings > 0 ? [totalText(warnings, ['warning', 'warnings'])] : []),
  ];
}
