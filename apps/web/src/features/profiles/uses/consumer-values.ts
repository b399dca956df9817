import type { ConsumerKind } from '@countersign/contract/consumer-kinds';
import { profileNameLength } from '@countersign/contract/limits';
import type { Consumer, SentConsumer } from '../../../api/consumers.ts';

type Named = { id: string; name: string };

/** What the form of a consumer holds; groups and profiles with their names, to be shown. */
export type ConsumerValues = { name: string; kind: ConsumerKind; groups: Named[]; profiles: Named[] };

export function valuesOf({ name, kind, groups, profiles }: Consumer): ConsumerValues {
  return { name, kind, groups, profiles: profiles.map(({ id, displayName }) => ({ id, name: displayName })) };
}

export function sentOf({ name, kind, groups, profiles }: ConsumerValues): SentConsumer {
  return {
    name: name.trim(),
    kind,
    groupIds: groups.map(({ id }) => id),
    profileIds: profiles.map(({ id }) => id),
  };
}

export function consumerMistakes({ name, profiles }: ConsumerValues): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (name.trim() === '') wrong.name = 'Enter the name that it has where it is kept.';
  else if (name.trim().length > profileNameLength)
    wrong.name = `A name has at most ${profileNameLength} characters.`;
  if (profiles.length === 0) wrong.profiles = 'Keep at least one profile, or delete it instead.';
  return wrong;
}
