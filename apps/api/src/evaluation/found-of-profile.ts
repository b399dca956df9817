import { compileRules } from '@countersign/targeting/applicability/applies';
import { compileFilter } from '@countersign/targeting/filter/compile';
import { Prisma } from '../generated/prisma/client.ts';
import { type Aim, type Line, groupsOf, isMember, memberNos } from './aim.ts';
import { asPrisma } from './predicates.ts';
import { worksOn } from './scope.ts';
import { type Found, takesPart } from './wanted.ts';

type Sql = Prisma.Sql;

/**
 * One profile over all devices: its assignments become conditions that each device is held against, the first that holds being
 * the reason. A group is hashed once and asked for each device; joined, every way in which a device is meant would be a row.
 */
export function foundOfProfile(aim: Aim | undefined): Found {
  if (!aim || !aim.lines.some(({ mode }) => mode === 'include')) return { found: nobody, held: unheld };
  return { found: foundBy(aim), held: aim.siblings.length === 0 ? unheld : heldBy(aim) };
}

const nobody = Prisma.sql`found as (select null::int as profile_no, null::int as device_no, null::boolean as ruled,
  null::int as generation, null::int as assignment_no, null::text as obstacle where false)`;

const unheld = Prisma.sql`held as (select null::int as profile_no, null::int as device_no, null::int as against, null::int as instead
  where false)`;

/** `offset 0` has each level computed once, and the second line of thought only for those that the first leaves. */
function foundBy(aim: Aim): Sql {
  const { profileNo, generation, family, ruled, lines } = aim;
  const included = lines.filter(({ mode }) => mode === 'include');
  const passed = firstOf(included, (line) => Prisma.sql`${isMeant(line)} and ${passes(line)}`);
  const otherwise = firstOf(
    included.filter(({ filterMode }) => filterMode !== 'none'),
    isMeant,
  );
  return Prisma.sql`found as (
    select ${profileNo}::int as profile_no, no as device_no, ${ruled}::boolean as ruled,
        ${generation}::int as generation, assignment_no, obstacle
      from (select d.no, coalesce(d.passed_no, ${otherwise}) as assignment_no,
            case when d.passed_no is null then 'filter' else d.obstacle end as obstacle
          from (select d.no, d.person_no, ${passed} as passed_no, ${obstacleOf(aim)} as obstacle from ${devicesOf(aim)}
              where d.retired_at is null and d.family = ${family} and not ${isExcluded(lines)} offset 0) d offset 0) d
      where assignment_no is not null)`;
}

/** Few members are found by their groups, many by looking at every device. */
function devicesOf({ few, lines }: Aim): Sql {
  if (!few) return Prisma.sql`device d`;
  const numbers = groupsOf(lines.filter(({ mode }) => mode === 'include'));
  return Prisma.sql`(${memberNos('device', numbers)}
    union select no from device where person_no in (${memberNos('person', numbers)})) m (no) join device d on d.no = m.no`;
}

function firstOf(lines: readonly Line[], holds: (line: Line) => Sql): Sql {
  if (lines.length === 0) return Prisma.sql`null::int`;
  const cases = lines.map((line) => Prisma.sql`when ${holds(line)} then ${line.no}::int`);
  return Prisma.sql`(case ${Prisma.join(cases, ' ')} end)`;
}

function isMeant({ target, groupNo }: Pick<Line, 'target' | 'groupNo'>): Sql {
  if (target === 'allDevices') return Prisma.sql`true`;
  if (target === 'allUsers') return Prisma.sql`d.person_no is not null`;
  return groupNo === null ? Prisma.sql`false` : isMember([groupNo]);
}

function isExcluded(lines: readonly Line[]): Sql {
  const excluded = lines.filter(({ mode }) => mode === 'exclude');
  const numbers = groupsOf(excluded);
  const wide = excluded.filter(({ target }) => target !== 'group').map(isMeant);
  return Prisma.sql`(${Prisma.join([Prisma.sql`false`, ...wide, ...(numbers.length > 0 ? [isMember(numbers)] : [])], ' or ')})`;
}

/** A filter that is gone lets nobody pass, whichever way it is used. */
function passes({ filter, filterMode }: Line): Sql {
  if (filterMode === 'none') return Prisma.sql`true`;
  return filter === null
    ? Prisma.sql`false`
    : Prisma.sql`${asPrisma(compileFilter(filter))} = ${filterMode === 'include'}`;
}

function obstacleOf({ platform, forUser, rules }: Aim): Sql {
  return Prisma.sql`case when not ${asPrisma(compileRules(rules))} then 'applicability'
    when not ${worksOn(platform)} then 'osRange' when ${forUser}::boolean and d.person_no is null then 'noUser' end`;
}

function heldBy({ profileNo, siblings }: Aim): Sql {
  const numbers = (of: Aim['siblings']) => Prisma.sql`any(${of.map(({ no }) => no)}::int[])`;
  const against = siblings.filter(({ agrees }) => !agrees);
  const instead = siblings.filter(({ agrees, ruled }) => agrees && !ruled);
  return Prisma.sql`held as (
    select ${profileNo}::int as profile_no, r.device_no,
        min(r.profile_no) filter (where r.profile_no = ${numbers(against)}) as against,
        min(r.profile_no) filter (where r.profile_no = ${numbers(instead)}) as instead
      from profile_device r where r.profile_no = ${numbers(siblings)} and ${takesPart(Prisma.sql`r`)} group by r.device_no)`;
}
