import { keyOf } from '@countersign/targeting/coverage/finding';
import type { Run } from '../evaluation/run.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';
import { findChain } from './chain-links.ts';
import { missedOfConsumer } from './consumers.ts';
import { countedOf } from './counted-devices.ts';
import type { Covered } from './coverage.ts';
import { missedOfDependent } from './uncovered-dependents.ts';

type Sql = Prisma.Sql;

/** The profile that is judged, and as what it is saved, if it is. */
export type Judged = { covered: Covered; profileId: string | undefined };

/** Selects as `device_no` whom the findings with these keys count; `wanted` stands before it. */
export async function concernedDevices(run: Run, judged: Judged, keys: readonly string[]): Promise<Sql> {
  const { links } = await findChain(run, judged.covered);
  const { counts, tables } = countedOf(judged.covered, links);
  const parts = keys.map((key) => {
    const counted = counts.find(({ code, about }) => keyOf(code, about) === key);
    const part = counted
      ? Prisma.sql`select w.device_no from ${tables} where w.state = 'pending' and ${counted.where}`
      : besides(judged, key);
    if (part) return Prisma.sql`(${part})`;
    const advice = 'Take the keys that findings of the same question carry in `shows`.';
    throw new Problem('request.invalid', `No finding has the key “${key}”. ${advice}`);
  });
  return Prisma.join(parts, ' union ');
}

/** Those that are told apart by what becomes of them, and those that are not reached. */
function besides({ profileId }: Judged, key: string): Sql | undefined {
  const [code, ...about] = key.split('.');
  const [one = '', other = '', group = ''] = about;
  if (code === 'noUser') return Prisma.sql`select device_no from wanted where cause = 'noUser'`;
  if (code === 'outsideOsRange') return Prisma.sql`select device_no from wanted where cause = 'osRange'`;
  if (code === 'rootExpires') return Prisma.sql`select device_no from wanted where state = 'pending'`;
  if (code === 'slotClash')
    return Prisma.sql`select device_no from wanted where state = 'conflict' and other_profile_no::text = ${one}`;
  if (code !== 'consumerUncovered' || profileId === undefined) return undefined;
  return one === 'profile' ? missedOfDependent(profileId, other) : missedOfConsumer(profileId, other, group);
}
