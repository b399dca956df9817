import type { Prisma } from '../generated/prisma/client.ts';
import { followRules } from './groups/follow-rules.ts';

/** Whom a change is about, by the numbers of their rows. */
export type DirectoryChange = {
  /** Their attributes, their user or whether they are retired. */
  deviceNos?: readonly number[];
  /** Their attributes. */
  personNos?: readonly number[];
  /** Who is in them, or what their rule says. */
  groupNos?: readonly number[];
};

/**
 * Whoever changes people, devices or groups calls this in the same transaction, after the change: dynamic groups follow
 * it, and nobody ever sees one without the other.
 */
export async function directoryChanged(
  client: Prisma.TransactionClient,
  { deviceNos = [], personNos = [] }: DirectoryChange,
): Promise<void> {
  await followRules(client, { about: 'user', nos: personNos });
  await followRules(client, { about: 'device', nos: deviceNos });
}
