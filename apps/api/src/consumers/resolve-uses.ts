import type { Finding } from '@countersign/contract/problem';
import { Prisma } from '../generated/prisma/client.ts';
import { type Seeing, visibleTo } from '../visible-to.ts';
import { Problem } from '../problem.ts';

type Named = { profileIds?: readonly string[] | undefined; groupIds?: readonly string[] | undefined };
type Held = { no: number; id: string };

/** Ids become rows, those that one sees and `kept`, which are there already; held until the transaction ends: a profile that is deleted at the same time waits, and then sees its use. */
export async function usesOf(
  tx: Prisma.TransactionClient,
  { profileIds = [], groupIds = [] }: Named,
  { actor, kept }: { actor: Seeing; kept: readonly string[] },
): Promise<{ profiles: { profileNo: number }[]; groups: { groupNo: number }[] }> {
  const profiles = await tx.$queryRaw<Held[]>(
    Prisma.sql`select no, id from profile p where id = any(${[...profileIds]}::uuid[]) and deleted_at is null
      and (${visibleTo(actor, Prisma.sql`p`)} or id = any(${[...kept]}::uuid[])) order by no for share`,
  );
  const groups = await tx.$queryRaw<Held[]>(
    Prisma.sql`select no, id from directory_group where id = any(${[...groupIds]}::uuid[]) order by no for share`,
  );
  const findings = [
    ...missing('profileIds', profileIds, profiles, 'This profile does not exist any more.'),
    ...missing('groupIds', groupIds, groups, 'This group does not exist any more.'),
  ];
  if (findings.length > 0)
    throw new Problem('consumer.invalid', 'Nothing was saved. Take out what is named and send it again.', {
      findings,
    });
  return {
    profiles: profiles.map(({ no }) => ({ profileNo: no })),
    groups: groups.map(({ no }) => ({ groupNo: no })),
  };
}

function missing(field: string, ids: readonly string[], held: readonly Held[], message: string): Finding[] {
  const known = new Set(held.map(({ id }) => id));
  return ids.flatMap((id, at) =>
    known.has(id) ? [] : [{ at: `/${field}/${at}`, code: 'missing', level: 'error', message } as const],
  );
}
