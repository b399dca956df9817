import type { PlatformName } from '@countersign/catalog/platforms';
import type { AssignmentDraft } from '@countersign/contract/assignments';
import type { Finding } from '@countersign/contract/problem';
import type { Assignment } from '@countersign/targeting/assignment/assignment';
import { checkAssignments } from '@countersign/targeting/assignment/check-assignments';
import type { AssignmentFinding } from '@countersign/targeting/assignment/finding';
import type { FilterPlatform } from '@countersign/targeting/filter/platforms';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { type Seeing, seenFilter, visibleWhere } from '../visible-to.ts';
import { Problem } from '../problem.ts';
import { type KnownGroup, loadGroupKinds } from './group-kinds.ts';

type Tx = PrismaClient | Prisma.TransactionClient;

export type NewAssignment = {
  mode: string;
  target: string;
  groupNo: number | null;
  groupName: string | null;
  filterNo: number | null;
  filterMode: string;
};

export type Resolved = {
  rows: NewAssignment[];
  lines: Assignment[];
  groups: ReadonlyMap<string, KnownGroup>;
  filters: ReadonlyMap<string, { name: string }>;
  /** Warnings and hints, at their rows. */
  findings: Finding[];
};

type Resolving = {
  actor: Seeing;
  platform: PlatformName;
  drafts: readonly AssignmentDraft[];
  /** Filters that the list had before: they may stay, whoever sees them. */
  kept?: readonly string[];
};

/** Ids become rows. What is wrong with the list, for this platform, is refused at its row. */
export async function resolveAssignments(
  tx: Tx,
  { actor, platform, drafts, kept = [] }: Resolving,
): Promise<Resolved> {
  const groups = await loadGroupKinds(
    tx,
    drafts.flatMap(({ groupId }) => groupId ?? []),
  );
  const filters = await loadFilterFacts(tx, {
    actor,
    kept,
    ids: drafts.flatMap(({ filterId }) => filterId ?? []),
  });
  const lines = drafts.map(asLine);
  const found = checkAssignments(lines, { platform, groups, filters }).map(atItsRow(lines));
  const errors = found.filter(({ level }) => level === 'error');
  if (errors.length > 0)
    throw new Problem('assignment.invalid', 'Nothing was saved. Correct what is named and send it again.', {
      findings: errors,
    });
  const rows = lines.map(({ mode, target, groupId, filterId, filterMode }) => {
    const group = groups.get(groupId ?? '');
    return {
      mode,
      target,
      groupNo: group?.no ?? null,
      groupName: group?.name ?? null,
      filterNo: filters.get(filterId ?? '')?.no ?? null,
      filterMode,
    };
  });
  return { rows, lines, groups, filters, findings: found };
}

function asLine({ mode, target, groupId, filterId, filterMode }: AssignmentDraft): Assignment {
  return { mode, target, groupId: groupId ?? null, filterId: filterId ?? null, filterMode };
}

type FilterQuestion = { actor: Seeing; ids: readonly string[]; kept: readonly string[] };

async function loadFilterFacts(tx: Tx, { actor, ids, kept }: FilterQuestion) {
  const rows =
    ids.length === 0
      ? []
      : await tx.filter.findMany({
          where: { id: { in: [...new Set(ids)] }, ...visibleWhere(actor, { id: { in: [...kept] } }) },
          select: { id: true, no: true, name: true, platform: true, scopeTags: true },
        });
  return new Map(
    rows.map((row) => [
      row.id,
      { no: row.no, name: seenFilter(actor, row).name, platform: row.platform as FilterPlatform },
    ]),
  );
}

function atItsRow(lines: readonly Assignment[]) {
  return ({ line, code, level, message }: AssignmentFinding): Finding => {
    if (line === undefined) return { at: '/assignments', code, level, message };
    const field = code.startsWith('filter')
      ? 'filterId'
      : lines[line]?.target === 'group'
        ? 'groupId'
        : 'target';
    return { at: `/assignments/${line}/${field}`, code, level, message };
  };
}
