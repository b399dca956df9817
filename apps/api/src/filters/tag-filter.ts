import type { PrismaClient } from '../generated/prisma/client.ts';
import { requireVersion } from '../plugins/etag.ts';
import { Problem } from '../problem.ts';
import type { GivingOne } from '../scope-tags/tagging-routes.ts';
import { sameTags } from '../scope-tags/give-tags.ts';
import { sees } from '../visible-to.ts';
import { findFilter, replaceFilter } from './filters.ts';
import { platformOf } from './present-filter.ts';

type Deps = { db: PrismaClient; now: () => Date };

/** With all else as it is; nothing where it has them already. Whoever saved it meanwhile has made another version. */
export async function tagFilter(deps: Deps, { actor, id, seen, tagsAfter }: GivingOne): Promise<number> {
  const row = await findFilter(deps.db, id);
  if (!sees(actor, row))
    throw new Problem('filter.not-found', 'It was deleted, or you do not see it any more.');
  requireVersion(seen, row.version);
  const scopeTags = tagsAfter(row.scopeTags);
  if (sameTags(scopeTags, row.scopeTags)) return row.version;
  const { name, description, rule } = row;
  const fields = { name, description, rule, platform: platformOf(row), scopeTags };
  return (await replaceFilter(deps, { actor, id, seen, fields })).version;
}
