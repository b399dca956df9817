import { Prisma } from '../generated/prisma/client.ts';
import { type Comparison, differenceRows } from './difference.ts';
import { loadPredicates } from './predicates.ts';
import { failing } from './retry.ts';
import type { Run } from './run.ts';
import { inRange } from './scope.ts';
import { takesPart } from './wanted.ts';

type Sql = Prisma.Sql;

/** A profile over all devices, or devices over all profiles. */
export type Scope = { profileNo: number } | { deviceNos: readonly number[] };

/** What a stored profile and its stored assignments want. */
export async function comparisonOf(run: Run, scope: Scope): Promise<Comparison> {
  const profiles =
    'profileNo' in scope
      ? Prisma.sql`no = ${scope.profileNo}`
      : Prisma.sql`exists (select from assignment a where a.profile_no = profile.no) and no not in ${failing}`;
  const { passes, applies } = await loadPredicates(run, profiles);
  return {
    ...rowsOf(scope),
    groups: await groupsOf(run, scope),
    families: await familiesOf(run, scope),
    profiles: Prisma.sql`select no, platform, platform_family as family, for_user, slot, claim, generation,
        applicability is not null as ruled
      from profile where ${profiles} and deleted_at is null and complete`,
    assignments: Prisma.sql`select a.no, a.profile_no, a.mode, a.target, a.group_no, a.filter_no, a.filter_mode
      from assignment a join p on p.no = a.profile_no`,
    passes,
    applies,
    inRange: inRange(),
  };
}

function rowsOf(scope: Scope): Pick<Comparison, 'among' | 'existing'> {
  if ('profileNo' in scope)
    return { among: () => Prisma.sql`true`, existing: Prisma.sql`e.profile_no = ${scope.profileNo}` };
  const numbers = Prisma.sql`any(${[...scope.deviceNos]}::int[])`;
  return {
    among: (deviceNo) => Prisma.sql`${deviceNo} = ${numbers}`,
    existing: Prisma.sql`e.device_no = ${numbers} and e.profile_no not in ${failing}`,
  };
}

/** The groups of the profile's assignments, or those that the devices and their people are in. */
async function groupsOf(run: Run, scope: Scope): Promise<number[]> {
  const sql =
    'profileNo' in scope
      ? Prisma.sql`select group_no as no from assignment where profile_no = ${scope.profileNo} and group_no is not null`
      : Prisma.sql`select group_no as no from group_device where device_no = any(${[...scope.deviceNos]}::int[])
          union select g.group_no from group_person g join device d on d.person_no = g.person_no
            where d.no = any(${[...scope.deviceNos]}::int[])`;
  return (await run<{ no: number }>(sql)).map(({ no }) => no);
}

async function familiesOf(run: Run, scope: Scope): Promise<string[]> {
  const sql =
    'profileNo' in scope
      ? Prisma.sql`select platform_family as family from profile where no = ${scope.profileNo}`
      : Prisma.sql`select distinct family from device where no = any(${[...scope.deviceNos]}::int[])`;
  return (await run<{ family: string }>(sql)).map(({ family }) => family);
}

/** How many rows changed, and the profiles whose claim on their slot did somewhere. */
export type Evaluated = { changed: number; claimants: number[] };

type Evaluation = {
  scope: Scope;
  now: Date;
  /** What else is done with the rows of `difference`. */
  also?: Sql;
  /** Nothing is written: enough where nobody looks at the rows before all is rolled back. */
  dry?: boolean;
};

/** Writes what the scope lacks of what is wanted. Part of the caller's transaction. */
export async function evaluate(run: Run, { scope, now, also, dry = false }: Evaluation): Promise<Evaluated> {
  const comparison = await comparisonOf(run, scope);
  const [row] = await run<{
    changed: number;
    claimants: number[] | null;
  }>(Prisma.sql`with ${differenceRows(comparison)}${dry ? Prisma.empty : writing(now)}${also ? Prisma.sql`, reported as (${also})` : Prisma.empty}
    select count(*)::int as changed, array_agg(distinct profile_no) filter (where ${changedClaim}) as claimants from difference`);
  return { changed: row?.changed ?? 0, claimants: row?.claimants ?? [] };
}

function writing(now: Date): Sql {
  return Prisma.sql`,
    deleted as (
      delete from profile_device t using difference n
        where n.move = 'delete' and t.profile_no = n.profile_no and t.device_no = n.device_no),
    updated as (
      update profile_device t
        set intent = n.intent, state = n.state, cause = n.cause, assignment_no = n.assignment_no,
          other_profile_no = n.other_profile_no,
          since = case when (t.state, t.cause) is distinct from (n.state, n.cause) then ${now} else t.since end
        from difference n
        where n.move <> 'delete' and n.had_intent is not null and t.profile_no = n.profile_no and t.device_no = n.device_no),
    inserted as (
      insert into profile_device (profile_no, device_no, intent, state, cause, assignment_no, other_profile_no, since)
        select profile_no, device_no, intent, state, cause, assignment_no, other_profile_no, ${now}
          from difference where had_intent is null)`;
}

/** Whether a change lets others of the slot see the device differently. */
const changedClaim = Prisma.sql`(move <> 'delete' and ${takesPart(Prisma.sql`difference`)})
  is distinct from (had_intent is not null and had_intent = 'apply' and (had_state <> 'notApplicable' or had_cause = 'superseded'))`;
