import type { Group, MembersChange } from '@countersign/contract/groups';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit/record.ts';
import { Prisma, type PrismaClient } from '../../generated/prisma/client.ts';
import { Problem } from '../../problem.ts';
import { directoryChanged } from '../directory-changed.ts';
import { findGroup, lockGroup, subjectOf } from './groups.ts';
import { presentGroup, type StoredGroup } from './present-group.ts';

type Deps = { db: PrismaClient; now: () => Date };

export type MembersChanged = { added: number; removed: number; unknown: string[]; group: Group };

export async function changeMembers(
  { db, now }: Deps,
  { actor, id, change }: { actor: Actor; id: string; change: MembersChange },
): Promise<MembersChanged> {
  return db.$transaction(async (tx) => {
    const unknown = [
      ...(await unknownIds(tx, people, change.add.people)),
      ...(await unknownIds(tx, devices, change.add.devices)),
    ];
    const { group, added, removed } = await saveMembers(tx, { id, change });
    if (added + removed > 0) {
      await recordAudit(tx, {
        actor,
        now: now(),
        entry: { action: 'group.members', subject: subjectOf(group), after: { added, removed } },
      });
    }
    return { added, removed, unknown: unknown.slice(0, 100), group: presentGroup(await findGroup(tx, id)) };
  });
}

/** Part of the caller's transaction. Ten thousand at once are as many statements as one. */
export async function saveMembers(
  tx: Prisma.TransactionClient,
  { id, change: { add, remove } }: { id: string; change: MembersChange },
): Promise<{ group: StoredGroup; added: number; removed: number }> {
  const group = await lockGroup(tx, id);
  if (group.rule !== null) {
    throw new Problem('group.has-rule', 'Change its rule, or take the rule away to choose members by hand.');
  }
  const added =
    (await addMembers(tx, people, { group: group.no, ids: add.people })) +
    (await addMembers(tx, devices, { group: group.no, ids: add.devices }));
  const removed =
    (await removeMembers(tx, people, { group: group.no, ids: remove.people })) +
    (await removeMembers(tx, devices, { group: group.no, ids: remove.devices }));
  if (added + removed > 0) await directoryChanged(tx, { groupNos: [group.no] });
  return { group, added, removed };
}

const people = {
  table: Prisma.raw('person'),
  members: Prisma.raw('group_person'),
  no: Prisma.raw('person_no'),
};
const devices = {
  table: Prisma.raw('device'),
  members: Prisma.raw('group_device'),
  no: Prisma.raw('device_no'),
};
type Kind = typeof people;

async function unknownIds(tx: Prisma.TransactionClient, { table }: Kind, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from unnest(${ids}::uuid[]) as asked (id) where not exists (select from ${table} t where t.id = asked.id)`;
  return rows.map(({ id }) => id);
}

async function addMembers(
  tx: Prisma.TransactionClient,
  { table, members, no }: Kind,
  { group, ids }: { group: number; ids: string[] },
): Promise<number> {
  if (ids.length === 0) return 0;
  return tx.$executeRaw`insert into ${members} (group_no, ${no})
    select ${group}::int, no from ${table} where id = any(${ids}::uuid[]) on conflict do nothing`;
}

async function removeMembers(
  tx: Prisma.TransactionClient,
  { table, members, no }: Kind,
  { group, ids }: { group: number; ids: string[] },
): Promise<number> {
  if (ids.length === 0) return 0;
  return tx.$executeRaw`delete from ${members} m using ${table} t
    where m.group_no = ${group}::int and t.no = m.${no} and t.id = any(${ids}::uuid[])`;
}
