import type { Explanation } from '../../api/explanation.ts';

const waysOut: Record<Explanation['code'], string | undefined> = {
  retired: 'Take the device back, and it gets profiles again.',
  otherPlatform: 'Duplicate the profile to the platform of the device, and assign the copy.',
  unassigned: 'Assign the profile to a group that the device or its user is in.',
  notReached:
    'Add the device or its user to a group that the profile is assigned to, or assign the profile to one of their groups.',
  excluded: 'Take it out of the excluded group, or take the exclusion out of the assignments.',
  filter: 'Change the rule of the filter, or assign the profile to a group of the device without it.',
  applicability: 'Change the applicability rules of the profile, or update the device.',
  osRange: 'Update the device to a version that the profile works on.',
  noUser: 'Give the device a user, or use a profile with a certificate for devices.',
  slot: 'Give both profiles the same settings, or leave the device out of one of them.',
  superseded: 'Nothing has to be done: the device gets the same by the other profile.',
  targeted: undefined,
};

/** Nobody can be taken out of a group that a rule fills. */
const excludedByRule =
  'Change the rule of the excluded group, or what it asks of the device or its user, or take the exclusion out of the assignments.';

/** What to change for a device that is meant to get the profile; nothing where it gets it. */
export function wayOut({ code, lines }: Pick<Explanation, 'code' | 'lines'>): string | undefined {
  const byRule = lines.some(({ decides, byRule: filled }) => decides && filled);
  return code === 'excluded' && byRule ? excludedByRule : waysOut[code];
}
