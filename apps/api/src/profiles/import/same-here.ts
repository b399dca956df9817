import type { Values } from '@countersign/catalog/check';
import type { Finding } from '@countersign/contract/problem';
import { Prisma, type PrismaClient } from '../../generated/prisma/client.ts';
import { fold } from '@countersign/targeting/fold';
import { type Seeing, visibleTo } from '../../visible-to.ts';
import { type PreparedProfile, hasErrors } from '../prepare.ts';
import type { RootTarget } from './match-root.ts';

type Identity = { prepared: PreparedProfile; root: RootTarget | undefined };

/**
 * Warns of identity profiles that are here already, down to the last setting: a device that gets both asks for two
 * certificates. They are not used again as trusted profiles are, because who gets them may differ.
 */
export async function warnOfSame(
  { db, actor }: { db: PrismaClient | Prisma.TransactionClient; actor: Seeing },
  identities: readonly Identity[],
): Promise<void> {
  const wanted = identities.filter(({ prepared, root }) => !hasErrors(prepared.findings) && !isNew(root));
  if (wanted.length === 0) return;
  const rows = wanted.map(({ prepared, root }, at) => describe(prepared, root, at));
  const same = await db.$queryRaw<{ at: number; name: string }[]>(Prisma.sql`
    select distinct on (w.at) w.at, p.display_name as name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as w(at int, kind text, name_key text, settings jsonb, root_no int)
    join profile p on p.name_key = w.name_key collate "C" and p.kind = w.kind and p.deleted_at is null
      and p.root_profile_no is not distinct from w.root_no and p.settings = w.settings
      and ${visibleTo(actor, Prisma.sql`p`)}
    order by w.at, p.no`);
  for (const { at, name } of same) {
    const neighbours = wanted[at]?.prepared.neighbours ?? [];
    // It has the same name as well, which need not be said besides.
    const named = neighbours.findIndex(({ code }) => code === 'name-taken');
    neighbours.splice(named < 0 ? neighbours.length : named, 1, sameHere(name));
  }
}

/** What stands on a profile that is yet to be made cannot be here already. */
function isNew(root: RootTarget | undefined): boolean {
  return root !== undefined && root.stored === undefined;
}

function describe(
  { kind, displayName, values }: PreparedProfile,
  root: RootTarget | undefined,
  at: number,
): { at: number; kind: string; name_key: string; settings: Values; root_no: number | null } {
  return {
    at,
    kind: kind.id,
    name_key: fold(displayName),
    settings: values,
    root_no: root?.stored?.no ?? null,
  };
}

function sameHere(name: string): Finding {
  return {
    at: '/displayName',
    code: 'same-here',
    level: 'warning',
    message: `“${name}” is here already with the same settings. Leave this one out, unless you want it twice.`,
  };
}
