import type { GroupKind } from '@countersign/targeting/assignment/group-mixing';
import { type Run, runIn } from '../evaluation/run.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';

export type KnownGroup = GroupKind & { id: string; no: number };

/** What is to be known of groups before they are assigned. What a rule speaks of, it may find at any time. */
export async function loadGroupKinds(
  tx: PrismaClient | Prisma.TransactionClient,
  ids: readonly string[],
): Promise<Map<string, KnownGroup>> {
  return groupKinds(runIn(tx), ids);
}

export async function groupKinds(run: Run, ids: readonly string[]): Promise<Map<string, KnownGroup>> {
  if (ids.length === 0) return new Map();
  const rows = await run<KnownGroup>(Prisma.sql`select g.id, g.no, g.name, g.rule is not null as dynamic,
      json_build_object(
        'people', coalesce(g.rule_about = 'user', false) or exists (select from group_person m where m.group_no = g.no),
        'devices', coalesce(g.rule_about = 'device', false) or exists (select from group_device m where m.group_no = g.no)) as holds
    from directory_group g where g.id = any(${[...new Set(ids)]}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}
