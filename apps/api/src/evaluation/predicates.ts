import { compileRules } from '@countersign/targeting/applicability/applies';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import { compileFilter } from '@countersign/targeting/filter/compile';
import type { Condition } from '@countersign/targeting/filter/condition';
import type { Sql as TargetingSql } from '@countersign/targeting/sql';
import { Prisma } from '../generated/prisma/client.ts';
import type { Run } from './run.ts';

type Sql = Prisma.Sql;

export type Predicates = {
  /** Whether the filter of assignment `a` lets device `d` pass. */
  passes: Sql;
  /** Whether the applicability rules of the profile of assignment `a` are true of device `d`. */
  applies: Sql;
};

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

/** A profile without rules applies everywhere. */
function appliesOf(ruled: readonly { no: number; rules: ApplicabilityRules }[]): Sql {
  if (ruled.length === 0) return Prisma.sql`true`;
  const cases = ruled.map(({ no, rules }) => Prisma.sql`when ${no} then ${asPrisma(compileRules(rules))}`);
  return Prisma.sql`(case a.profile_no ${Prisma.join(cases, ' ')} else true end)`;
}

/** A filter that is gone lets nobody pass, whichever way it is used. */
function passesOf(filters: readonly { no: number; ast: Condition }[]): Sql {
  if (filters.length === 0) return Prisma.sql`(a.filter_mode = 'none')`;
  const cases = filters.map(({ no, ast }) => Prisma.sql`when ${no} then ${asPrisma(compileFilter(ast))}`);
  return Prisma.sql`(a.filter_mode = 'none' or (case a.filter_no ${Prisma.join(cases, ' ')} end) = (a.filter_mode = 'include'))`;
}

export function asPrisma({ strings, values }: TargetingSql): Sql {
  return new Prisma.Sql(strings, values);
}
