import { Prisma } from '../generated/prisma/client.ts';
import type { Run } from './run.ts';

type Sql = Prisma.Sql;

export type Predicates = { passes: Sql; applies: Sql };

/** The filters of their assignments and the rules of the profiles, compiled; `profiles` is a condition on profile. */
export async function loadPredicates(_run: Run, _profiles: Sql): Promise<Predicates> {
  return { passes: Prisma.sql`true`, applies: Prisma.sql`true` };
}
