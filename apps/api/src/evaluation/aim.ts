import type { PlatformName } from '@countersign/catalog/platforms';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import type { Condition } from '@countersign/targeting/filter/condition';
import { Prisma } from '../generated/prisma/client.ts';
import type { Run } from './run.ts';

type Sql = Prisma.Sql;

/** What one profile is after, saved or not: all that its SQL is made of. */
export type Aim = {
  profileNo: number;
  generation: number;
  platform: PlatformName;
  family: string;
  forUser: boolean;
  rules: ApplicabilityRules;
  /** Of two that agree it gives way to the one without rules. */
  ruled: boolean;
  /** The earlier one comes first. */
  lines: readonly Line[];
  /** Profiles that want the same place on a device. */
  siblings: readonly Sibling[];
  /** Its groups hold so few that they are looked up one by one. */
  few: boolean;
};

export type Line = {
  no: number;
  mode: string;
  target: string;
  groupNo: number | null;
  filterNo: number | null;
  filterMode: string;
  /** Absent: there is no such filter (any more). */
  filter: Condition | null;
};

export type Sibling = { no: number; agrees: boolean; ruled: boolean };

/** What is saved; nothing where the profile is gone or not whole. */
export async function loadAim(run: Run, profileNo: number): Promise<Aim | undefined> {
  const [profile] = await run<
    Pick<Aim, 'platform' | 'family' | 'forUser' | 'generation'> & {
      rules: ApplicabilityRules | null;
      slot: string;
      claim: string;
    }
  >(Prisma.sql`select platform, platform_family as family, for_user as "forUser", generation, applicability as rules, slot, claim
    from profile where no = ${profileNo} and deleted_at is null and complete`);
  if (!profile) return undefined;
  const { rules, ...facts } = profile;
  const lines = await run<Line>(Prisma.sql`select a.no, a.mode, a.target, a.group_no as "groupNo",
      a.filter_no as "filterNo", a.filter_mode as "filterMode", f.ast as filter
    from assignment a left join filter f on f.no = a.filter_no where a.profile_no = ${profileNo} order by a.no`);
  const siblings = await loadSiblings(run, { ...facts, no: profileNo });
  return {
    ...facts,
    profileNo,
    rules: rules ?? {},
    ruled: rules !== null,
    lines,
    siblings,
    few: await holdFew(run, lines),
  };
}

type Place = { no: number; family: string; slot: string; claim: string };

export async function loadSiblings(run: Run, { no, family, slot, claim }: Place): Promise<Sibling[]> {
  return run<Sibling>(Prisma.sql`select no, claim = ${claim} as agrees, applicability is not null as ruled from profile
    where slot = ${slot} and platform_family = ${family} and no <> ${no} and deleted_at is null order by no`);
}

/** Up to so many, one look at each device costs less than one at all of them. */
const fewMembers = 5_000;

export async function holdFew(run: Run, lines: readonly Line[]): Promise<boolean> {
  const included = lines.filter(({ mode }) => mode === 'include');
  if (included.some(({ target }) => target !== 'group')) return false;
  const numbers = groupsOf(included);
  if (numbers.length === 0) return true;
  const [row] = await run<{ members: number }>(Prisma.sql`select count(*)::int as members from (
    ${memberNos('device', numbers)} union all ${memberNos('person', numbers)} limit ${fewMembers + 1}) as counted`);
  return (row?.members ?? 0) <= fewMembers;
}

export function groupsOf(lines: readonly Line[]): number[] {
  return lines.flatMap(({ groupNo }) => groupNo ?? []);
}

const members = {
  device: Prisma.sql`select device_no from group_device where group_no`,
  person: Prisma.sql`select person_no from group_person where group_no`,
};

/** Whether device `d` or its user is in one of the groups. */
export function isMember(groupNos: readonly number[]): Sql {
  return Prisma.sql`(exists (${memberNos('device', groupNos)} and device_no = d.no)
    or exists (${memberNos('person', groupNos)} and person_no = d.person_no))`;
}

export function memberNos(kind: keyof typeof members, groupNos: readonly number[]): Sql {
  return Prisma.sql`${members[kind]} = any(${[...groupNos]}::int[])`;
}
