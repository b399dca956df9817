import type { AssignmentDraft } from '@countersign/contract/assignments';
import type { Finding } from '@countersign/contract/problem';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';

type Tx = PrismaClient | Prisma.TransactionClient;

export type NewAssignment = {
  mode: string;
  target: string;
  groupNo: number | null;
  groupName: string | null;
  filterNo: number | null;
  filterMode: string;
};

type Resolved = { rows: NewAssignment[]; findings: Finding[] };

/** Ids become rows. What does not exist, or not for this platform, is found at its place. */
export async function resolveAssignments(
  tx: Tx,
  platform: string,
  drafts: readonly AssignmentDraft[],
): Promise<Resolved> {
  const groups = await byId(
    drafts.flatMap(({ groupId }) => groupId ?? []),
    (ids) => tx.group.findMany({ where: { id: { in: ids } }, select: { id: true, no: true, name: true } }),
  );
  const filters = await byId(
    drafts.flatMap(({ filterId }) => filterId ?? []),
    (ids) =>
      tx.filter.findMany({ where: { id: { in: ids } }, select: { id: true, no: true, platform: true } }),
  );
  const findings: Finding[] = [];
  const rows = drafts.map(({ mode, target, groupId, filterId, filterMode }, at) => {
    const group = groupId === undefined ? undefined : groups.get(groupId);
    const filter = filterId === undefined ? undefined : filters.get(filterId);
    if (groupId !== undefined && !group)
      findings.push(missing(at, 'groupId', 'This group does not exist any more.'));
    if (filterId !== undefined && !filter)
      findings.push(missing(at, 'filterId', 'This filter does not exist any more.'));
    return {
      mode,
      target,
      groupNo: group?.no ?? null,
      groupName: group?.name ?? null,
      filterNo: filter?.no ?? null,
      filterMode,
    };
  });
  return { rows, findings };
}

async function byId<Row extends { id: string }>(
  ids: readonly string[],
  find: (ids: string[]) => Promise<Row[]>,
): Promise<Map<string, Row>> {
  const rows = ids.length === 0 ? [] : await find([...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, row]));
}

function missing(at: number, field: string, message: string): Finding {
  return { at: `/assignments/${at}/${field}`, code: 'missing', level: 'error', message };
}
