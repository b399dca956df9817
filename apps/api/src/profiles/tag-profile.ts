import type { PrismaClient } from '../generated/prisma/client.ts';
import { requireVersion } from '../plugins/etag.ts';
import { Problem } from '../problem.ts';
import type { GivingOne } from '../scope-tags/tagging-routes.ts';
import { sameTags } from '../scope-tags/give-tags.ts';
import { visibleWhere } from '../visible-to.ts';
import { changeProfile } from './profiles.ts';

type Deps = { db: PrismaClient; now: () => Date };

/** A new version, as every other change; none where it has them already. */
export async function tagProfile(
  { db, now }: Deps,
  { actor, id, seen, tagsAfter }: GivingOne,
): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select no from profile where id = ${id}::uuid for update`;
    const found = await tx.profile.findFirst({
      where: { id, deletedAt: null, ...visibleWhere(actor) },
      select: { version: true, scopeTags: true },
    });
    if (!found) throw new Problem('profile.not-found', 'It was deleted, or you do not see it any more.');
    requireVersion(seen, found.version);
    const scopeTags = tagsAfter(found.scopeTags);
    if (sameTags(scopeTags, found.scopeTags)) return found.version;
    const { version } = await changeProfile({ db: tx, now }, { actor, id, seen, change: { scopeTags } });
    return version;
  });
}
