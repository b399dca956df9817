import type { Assignment } from '../assignment/assignment.ts';
import { type Counted, type CoverageFinding, counting, devicesOf } from './finding.ts';

/** What uses the profile and is kept elsewhere, such as a Wi-Fi profile. */
export type UsedBy = {
  /** "Wi-Fi", as it stands before the name. */
  kind: string;
  name: string;
  groups: readonly {
    id: string;
    name: string;
    /** Of the devices of the group that are of the profile's platform, those that do not get the profile. */
    missed: Counted;
  }[];
};

/** Whom it goes to now, nobody here knows. */
export function deletedConsumerGroup(kind: string, name: string, group: string): CoverageFinding {
  const message = `${kind} “${name}” went to group ${group}, which was deleted. Choose another group for it, or take this one out.`;
  return { code: 'consumerGroupDeleted', level: 'warning', message };
}

/**
 * S000-10, S003-21, +c9: whoever gets the Wi-Fi profile needs the certificate that it names. Devices that are missed are a warning;
 * a group that the list does not name and whose devices get it all the same is a hint, since the next member may not (X14).
 */
export function consumerFindings(
  lines: readonly Assignment[],
  consumers: readonly UsedBy[],
): CoverageFinding[] {
  return consumers
    .flatMap((consumer) => consumer.groups.map((group) => groupFinding(lines, consumer, group)))
    .filter((finding) => finding !== undefined);
}

function groupFinding(
  lines: readonly Assignment[],
  { kind, name }: UsedBy,
  { id, name: group, missed }: UsedBy['groups'][number],
): CoverageFinding | undefined {
  const goes = `${kind} “${name}” goes to group ${group}`;
  if (missed.devices > 0) {
    const code = 'consumerUncovered';
    const message = `${goes}, which this profile does not reach: ${devicesOf(missed, 'of that group')}. Assign both alike.`;
    const title = `In group ${group} of ${kind} “${name}”, and not reached`;
    return { code, level: 'warning', message, ...counting(code, missed, title) };
  }
  if (isNamed(lines, id)) return undefined;
  const message = `${goes}, to which this profile is not assigned. No device goes without it today; whoever joins the group may.`;
  return { code: 'consumerUncovered', level: 'hint', message };
}

/** All devices hold those of every group. All users do not: a group may hold devices without one. */
function isNamed(lines: readonly Assignment[], groupId: string): boolean {
  if (lines.some((line) => line.mode === 'exclude' && line.groupId === groupId)) return false;
  return lines.some(
    ({ mode, target, groupId: own }) => mode === 'include' && (target === 'allDevices' || own === groupId),
  );
}
