import type { TargetQuestion } from '@countersign/contract/assignments';
import { type ConsumerKind, consumerKinds } from '@countersign/contract/consumer-kinds';
import type { Assignment } from '@countersign/targeting/assignment/assignment';
import {
  type UsedBy,
  consumerFindings,
  deletedConsumerGroup,
} from '@countersign/targeting/coverage/consumers';
import type { CoverageFinding } from '@countersign/targeting/coverage/finding';
import type { Run } from '../evaluation/run.ts';
import { type Question, wantedRows } from '../evaluation/wanted.ts';
import { Prisma } from '../generated/prisma/client.ts';

type Sql = Prisma.Sql;

type Asked = {
  /** The saved profile that may be used by something. */
  profileId: string;
  /** Selects the number of each device that gets it, as `device_no`. */
  reached: Sql;
  lines: readonly Assignment[];
};

type Row = {
  no: number;
  kind: ConsumerKind;
  name: string;
  group: { id: string; name: string };
  groupNo: number;
  of: number;
  devices: number;
};

/** The same for a list that is not saved yet. */
export async function unsavedConsumerCoverage(
  run: Run,
  { profileId, assignments }: TargetQuestion,
  asked: Question,
): Promise<CoverageFinding[]> {
  if (profileId === undefined) return [];
  const reached = Prisma.sql`with ${wantedRows(asked)} select device_no from wanted where state = 'pending'`;
  const lines = assignments.map(({ groupId = null, filterId = null, ...line }) => ({
    ...line,
    groupId,
    filterId,
  }));
  return consumerCoverage(run, { profileId, reached, lines });
}

/** What uses the profile and goes to groups where it does not (+c9): one statement, and only if something does. */
export async function consumerCoverage(
  run: Run,
  { profileId, reached, lines }: Asked,
): Promise<CoverageFinding[]> {
  const users = usersOf(profileId);
  const [used] = await run<{ is: boolean }>(Prisma.sql`select exists (${users}) as is`);
  if (!used?.is) return [];
  const rows = await run<Row>(Prisma.sql`with used as materialized (
      select u.family, c.no, c.kind, c.name, c.name_key, x.group_no, g.id as group_id, g.name as group_name
        from (${users}) u join consumer c on c.no = u.consumer_no
          join consumer_group x on x.consumer_no = c.no join directory_group g on g.no = x.group_no),
    gets as materialized (${reached}),
    held as (${heldBy(Prisma.sql`select group_no, family from used`)}),
    counted as (
      select held.group_no, count(*)::int as of, count(*) filter (where gets.device_no is null)::int as devices
        from held left join gets on gets.device_no = held.device_no group by held.group_no)
    select used.no, used.kind, used.name, json_build_object('id', used.group_id, 'name', used.group_name) as "group",
        used.group_no as "groupNo", coalesce(counted.of, 0) as of, coalesce(counted.devices, 0) as devices
      from used left join counted on counted.group_no = used.group_no
      order by used.name_key collate "C", used.no, used.group_name collate "C"`);
  return [...consumerFindings(lines, byConsumer(rows)), ...(await deletedGroups(run, profileId))];
}

/** The devices of one group of one of them; `wanted` says whom the profile reaches. */
export function missedOfConsumer(profileId: string, no: string, groupNo: string): Sql {
  const groups = Prisma.sql`select x.group_no, u.family from (${usersOf(profileId)}) u
    join consumer_group x on x.consumer_no = u.consumer_no where x.consumer_no::text = ${no} and x.group_no::text = ${groupNo}`;
  return Prisma.sql`select h.device_no from (${heldBy(groups)}) h
    where not exists (select from wanted w where w.device_no = h.device_no and w.state = 'pending')`;
}

function usersOf(profileId: string): Sql {
  return Prisma.sql`select u.consumer_no, p.platform_family as family from consumer_profile u
    join profile p on p.no = u.profile_no where p.id = ${profileId}::uuid`;
}

/** The devices in groups, themselves or by their users, that are of the platform of the profile. */
function heldBy(groups: Sql): Sql {
  return Prisma.sql`with asked as materialized (${groups})
      select m.group_no, d.no as device_no from (
          select g.group_no, g.device_no from group_device g where g.group_no in (select group_no from asked)
          union
          select g.group_no, d.no from group_person g join device d on d.person_no = g.person_no
            where g.group_no in (select group_no from asked)) m
        join device d on d.no = m.device_no
        where d.retired_at is null and d.family = (select family from asked limit 1)`;
}

async function deletedGroups(run: Run, profileId: string): Promise<CoverageFinding[]> {
  const rows = await run<Pick<Row, 'kind' | 'name'> & { was: string }>(
    Prisma.sql`select c.kind, c.name, was
      from consumer_profile u join profile p on p.no = u.profile_no join consumer c on c.no = u.consumer_no
        cross join unnest(c.deleted_groups) was
      where p.id = ${profileId}::uuid order by c.name_key collate "C", c.no, was collate "C"`,
  );
  return rows.map(({ kind, name, was }) => deletedConsumerGroup(consumerKinds[kind], name, was));
}

function byConsumer(rows: readonly Row[]): UsedBy[] {
  const groups = Map.groupBy(rows, ({ no }) => no);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { kind, name } = first;
    return [
      {
        kind: consumerKinds[kind],
        name,
        groups: own.map(({ no, group, groupNo, of, devices }) => ({
          ...group,
          missed: { devices, of, about: `group.${no}.${groupNo}` },
        })),
      },
    ];
  });
}
