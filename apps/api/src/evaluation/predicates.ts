import { compileRules } from '@countersign/targeting/applicability/applies';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import { compileFilter } from '@countersign/targeting/filter/compile';
import type { Condition } from '@countersign/targeting/filter/condition';
import type { Sql as TargetingSql } from '@countersign/targeting/sql';
import { Prisma } from '../generated/prisma/client.ts';
import type { Run } from './run.ts';
import type { Question } from './wanted.ts';

type Sql = Prisma.Sql;

export type Predicates = Pick<Question, 'passes' | 'applies'>;

/** The filters of their assignments and the rules of the profiles, compiled; `profiles` is a condition on profile. */
export async function loadPredicates(run: Run, profiles: Sql): Promise<Predicates> {
  const filters = await run<{ no: number; ast: Condition }>(Prisma.sql`select no, ast from filter where no in
    (select filter_no from assignment where profile_no in (select no from profile where ${profiles})) order by no`);
  const ruled = await run<{
    no: number;
    rules: ApplicabilityRules;
  }>(Prisma.sql`select no, applicability as rules
    from profile where ${profiles} and applicability is not null order by no`);
  return { passes: passesOf(filters), applies: appliesOf(ruled) };
}

/** Rules that are not saved yet. */
export function appliesBy(rules: ApplicabilityRules): Sql {
  return asPrisma(compileRules(rules));
}

/** A profile without rules applies everywhere. */
export function appliesOf(ruled: readonly { no: number; rules: ApplicabilityRules }[]): Sql {
  if (ruled.length === 0) return Prisma.sql`true`;
  const cases = ruled.map(({ no, rules }) => Prisma.sql`when ${no} then ${appliesBy(rules)}`);
  return Prisma.sql`(case a.profile_no ${Prisma.join(cases, ' ')} else true end)`;
}

/** Those of assignments that are not saved yet. */
export async function loadFilters(
  run: Run,
  nos: readonly number[],
): Promise<{ no: number; ast: Condition }[]> {
  return run(Prisma.sql`select no, ast from filter where no = any(${[...new Set(nos)]}::int[]) order by no`);
}

/** A filter that is gone lets nobody pass, whichever way it is used. */
export function passesOf(filters: readonly { no: number; ast: Condition }[]): Sql {
  if (filters.length === 0) return Prisma.sql`(a.filter_mode = 'none')`;
  const cases = filters.map(({ no, ast }) => Prisma.sql`when ${no} then ${asPrisma(compileFilter(ast))}`);
  return Prisma.sql`(a.filter_mode = 'none' or (case a.filter_no ${Prisma.join(cases, ' ')} end) = (a.filter_mode = 'include'))`;
}

function asPrisma({ strings, values }: TargetingSql): Sql {
  return new Prisma.Sql(strings, values);
}
