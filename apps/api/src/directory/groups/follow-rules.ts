import type { Condition } from '@countersign/targeting/filter/condition';
import { compileFilter } from '@countersign/targeting/filter/compile';
import { asPrisma } from '../../evaluation/predicates.ts';
import { Prisma } from '../../generated/prisma/client.ts';

type Tx = Prisma.TransactionClient;
type About = 'user' | 'device';

/** `of` is the alias that compiled rules speak of. */
const bearers = {
  user: { table: 'person', members: 'group_person', no: 'person_no', of: 'p' },
  device: { table: 'device', members: 'group_device', no: 'device_no', of: 'd' },
} as const;
const kinds = ['user', 'device'] as const;

/** Rules in one statement. Even of the shortest comparisons, rules of this number have fewer values than a statement takes. */
const together = 100;

/** Puts people or devices that changed into the dynamic groups whose rule is true of them now, and out of the others. */
export async function followRules(
  tx: Tx,
  { about, nos }: { about: About; nos: readonly number[] },
): Promise<void> {
  if (nos.length > 0) await follow(tx, { about, groups: Prisma.sql`true`, nos });
}

/** After groups got another rule, or lost it: their members by the rule are those that it is true of. */
export async function applyRules(tx: Tx, groupNos: readonly number[]): Promise<void> {
  if (groupNos.length === 0) return;
  const groups = Prisma.sql`no = any(${[...groupNos]}::int[])`;
  for (const about of kinds) {
    await forget(tx, { about, groups });
    await follow(tx, { about, groups });
  }
}

/** Without its rule a group keeps who is in it. With one, nobody whom the rule does not speak of, or who came by hand. */
async function forget(tx: Tx, { about, groups }: { about: About; groups: Prisma.Sql }): Promise<void> {
  const members = Prisma.raw(bearers[about].members);
  const among = (rule: Prisma.Sql) =>
    Prisma.sql`m.group_no in (select no from directory_group where ${groups} and ${rule})`;
  await tx.$executeRaw`update ${members} m set by_rule = false where m.by_rule and ${among(Prisma.sql`rule_about is null`)}`;
  await tx.$executeRaw`delete from ${members} m where ${among(Prisma.sql`rule_about <> ${about}`)}
    or not m.by_rule and ${among(Prisma.sql`rule_about = ${about}`)}`;
}

type Following = { about: About; groups: Prisma.Sql; nos?: readonly number[] };
type Ruled = { no: number; condition: Condition };

/** Of everybody or of those who changed. */
async function follow(tx: Tx, { about, groups, nos }: Following): Promise<void> {
  const ruled = await tx.$queryRaw<Ruled[]>`
    select no, rule_ast as condition from directory_group where rule_about = ${about} and ${groups} order by no`;
  for (let at = 0; at < ruled.length; at += together) {
    await tx.$executeRaw(statementOf(ruled.slice(at, at + together), about, nos));
  }
}

/** Who is looked at answers all rules at once; what they want is held against who is in. */
function statementOf(ruled: readonly Ruled[], about: About, nos: readonly number[] | undefined): Prisma.Sql {
  const [table, members, no, of] = Object.values(bearers[about]).map((name) => Prisma.raw(name));
  const answers = Prisma.join(ruled.map(({ condition }) => asPrisma(compileFilter(condition))));
  const groupNos = Prisma.sql`${ruled.map((group) => group.no)}::int[]`;
  const among = (column: Prisma.Sql) =>
    nos ? Prisma.sql`${column} = any(${[...nos]}::int[])` : Prisma.sql`true`;
  return Prisma.sql`
    with answered as (
      select ${of}.no, unnest(${groupNos}) as group_no, unnest(array[${answers}]) as holds
        from ${table} ${of} where ${among(Prisma.sql`${of}.no`)}),
    wanted as materialized (select no, group_no from answered where holds),
    gone as (
      delete from ${members} m where m.group_no = any(${groupNos}) and ${among(Prisma.sql`m.${no}`)}
        and not exists (select from wanted w where w.no = m.${no} and w.group_no = m.group_no)
    )
    insert into ${members} (group_no, ${no}, by_rule)
      select w.group_no, w.no, true from wanted w on conflict do nothing`;
}
