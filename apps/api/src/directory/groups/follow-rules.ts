import type { Condition } from '@countersign/targeting/filter/condition';
import { compileFilter } from '@countersign/targeting/filter/compile';
import { Prisma } from '../../generated/prisma/client.ts';

type Tx = Prisma.TransactionClient;
type About = 'user' | 'device';

/** `of` is the alias that compiled rules speak of. */
const bearers = {
  user: { table: 'person', members: 'group_person', no: 'person_no', of: 'p' },
  device: { table: 'device', members: 'group_device', no: 'device_no', of: 'd' },
} as const;

/** Puts people or devices that changed into the dynamic groups whose rule is true of them now, and out of the others. */
export async function followRules(
  tx: Tx,
  { about, nos }: { about: About; nos: readonly number[] },
): Promise<void> {
  if (nos.length === 0) return;
  const groups = await tx.$queryRaw<{ no: number; condition: Condition }[]>`
    select no, rule_ast as condition from directory_group where rule_about = ${about} order by no`;
  for (const { no, condition } of groups) await follow(tx, { group: no, about, condition, nos });
}

/** After a group got another rule, or lost it: its members by the rule are those that it is true of. */
export async function applyRule(tx: Tx, groupNo: number): Promise<void> {
  const { ruleAst, ruleAbout } = await tx.group.findUniqueOrThrow({
    where: { no: groupNo },
    select: { ruleAst: true, ruleAbout: true },
  });
  if (ruleAbout === null) return keepAsChosen(tx, groupNo);
  const about = ruleAbout as About;
  await tx.groupPerson.deleteMany({ where: { groupNo, ...(about === 'user' ? { byRule: false } : {}) } });
  await tx.groupDevice.deleteMany({ where: { groupNo, ...(about === 'device' ? { byRule: false } : {}) } });
  await follow(tx, { group: groupNo, about, condition: ruleAst as unknown as Condition });
}

/** Without its rule a group keeps who is in it. */
async function keepAsChosen(tx: Tx, groupNo: number): Promise<void> {
  await tx.groupPerson.updateMany({ where: { groupNo, byRule: true }, data: { byRule: false } });
  await tx.groupDevice.updateMany({ where: { groupNo, byRule: true }, data: { byRule: false } });
}

type Following = { group: number; about: About; condition: Condition; nos?: readonly number[] };

/** One statement: what the rule wants against who is in, of everybody or of those who changed. */
async function follow(tx: Tx, { group, about, condition, nos }: Following): Promise<void> {
  const [table, members, no, of] = Object.values(bearers[about]).map((name) => Prisma.raw(name));
  const { strings, values } = compileFilter(condition);
  const holds = new Prisma.Sql([...strings], [...values]);
  const among = (column: ReturnType<typeof Prisma.raw>) =>
    nos ? Prisma.sql`and ${column} = any(${nos}::int[])` : Prisma.empty;
  await tx.$executeRaw`
    with wanted as (select ${of}.no from ${table} ${of} where ${holds} ${among(Prisma.sql`${of}.no`)}),
    gone as (
      delete from ${members} m where m.group_no = ${group}::int ${among(Prisma.sql`m.${no}`)}
        and not exists (select from wanted w where w.no = m.${no})
    )
    insert into ${members} (group_no, ${no}, by_rule)
      select ${group}::int, w.no, true from wanted w on conflict do nothing`;
}
