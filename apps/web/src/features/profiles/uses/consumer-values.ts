import type { ConsumerKind } from '@countersign/contract/consumer-kinds';
import { profileNameLength } from '@countersign/contract/limits';
import type { Consumer, SentConsumer } from '../../../api/consumers.ts';

type Named = { id: string; name: string };

/** What the form of a consumer holds; groups and profiles with their names, to be shown. */
export type ConsumerValues = { name: string; kind: ConsumerKind; groups: Named[]; profiles: Named[] };

/** A deleted group has no id any more: it is shown by its name, and can be taken out. */
const gone = 'deleted ';

export function valuesOf({ name, kind, groups, deletedGroups, profiles }: Consumer): ConsumerValues {
  return {
    name,
    kind,
    groups: [...groups, ...deletedGroups.map((was) => ({ id: gone + was, name: `${was} (deleted)` }))],
    profiles: profiles.map(({ id, displayName }) => ({ id, name: displayName })),
  };
}

export function sentOf({ name, kind, groups, profiles }: ConsumerValues): SentConsumer {
  return {
    name: name.trim(),
    kind,
    groupIds: groups.flatMap(({ id }) => (id.startsWith(gone) ? [] : [id])),
    profileIds: profiles.map(({ id }) => id),
  };
}

/** A change says too which of the deleted groups are named on. */
export function changeOf(values: ConsumerValues): SentConsumer & { deletedGroups: string[] } {
  const deleted = values.groups.filter(({ id }) => id.startsWith(gone));
  return { ...sentOf(values), deletedGroups: deleted.map(({ id }) => id.slice(gone.length)) };
}

export function consumerMistakes({ name, profiles }: ConsumerValues): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (name.trim() === '') wrong.name = 'Enter the name that it has where it is kept.';
  else if (name.trim().length > profileNameLength)
    wrong.name = `A name has at most ${profileNameLength} characters.`;
  if (profiles.length === 0) wrong.profiles = 'Keep at least one profile, or delete it instead.';
  return wrong;
}
