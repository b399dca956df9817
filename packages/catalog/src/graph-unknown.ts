import type { GraphFinding } from './graph-finding.ts';
import { refusal } from './graph-finding.ts';
import { canBeKept, isTooMuch } from './graph-hostile.ts';
import { isAnnotation, saysNothing, withoutAnnotations } from './graph-members.ts';
import type { GraphObject } from './setting.ts';

/** What the object has beyond what is known: kept without being understood, and given back on export (spec 7.3, rule 9). */
export function unknownMembers(
  object: GraphObject,
  known: ReadonlySet<string>,
): { unknown: GraphObject; findings: GraphFinding[] } {
  const members = Object.entries(object)
    .filter(([name, value]) => !known.has(name) && !isAnnotation(name) && !saysNothing(value))
    .map(([name, value]) => [name, withoutAnnotations(value)] as const);
  const kept = members.filter(([name, value]) => canBeKept(name, value));
  const unknown: GraphObject = Object.fromEntries(kept);
  if (isTooMuch(unknown)) {
    const message = 'It has more properties that no profile has than can be kept.';
    return { unknown: {}, findings: [refusal('', 'too-large', message)] };
  }
  if (kept.length === members.length) return { unknown, findings: [] };
  const message = 'Some of its unknown properties hold what cannot be stored, and are left out.';
  return { unknown, findings: [{ at: '', code: 'not-kept', level: 'hint', message }] };
}
