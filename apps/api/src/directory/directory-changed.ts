import { queueDevices, queueDevicesOf, queueGroups } from '../evaluation/queue.ts';
import { runIn } from '../evaluation/run.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { followRules } from './groups/follow-rules.ts';

/** Whom a change is about, by the numbers of their rows. */
export type DirectoryChange = {
  /** Their attributes, their user, whether they are retired, or that they are gone: an evaluation under way may have read them before. */
  deviceNos?: readonly number[];
  /** Their attributes. */
  personNos?: readonly number[];
  /** Who is in them, or what their rule says. */
  groupNos?: readonly number[];
};

/**
 * Whoever changes people, devices or groups calls this in the same transaction, after the change and before a group is gone:
 * dynamic groups follow it, and who gets what is evaluated anew.
 */
export async function directoryChanged(
  client: Prisma.TransactionClient,
  { deviceNos = [], personNos = [], groupNos = [] }: DirectoryChange,
): Promise<void> {
  await followRules(client, { about: 'user', nos: personNos });
  await followRules(client, { about: 'device', nos: deviceNos });
  const run = runIn(client);
  await queueDevices(run, deviceNos, 'directory');
  await queueDevicesOf(run, personNos, 'directory');
  await queueGroups(run, groupNos, 'group');
}
