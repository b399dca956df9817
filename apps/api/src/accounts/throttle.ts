import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { fold } from '@countersign/targeting/fold';
import { run } from '../lists/keyset.ts';
import { Problem } from '../problem.ts';

/**
 * Failed sign-ins make the next try wait, longer each time, by address and by account. It is never a lock: the wait of an
 * account stays short, so that nobody can keep a colleague out by typing wrong passwords.
 */
const limits = {
  address: { free: 10, longest: 15 * 60_000 },
  account: { free: 5, longest: 30_000 },
} as const;

/** After this long without a failure the count begins anew. */
const forgottenAfter = 60 * 60_000;

type Attempt = { pool: pg.Pool; now: Date; address: string; email: string };

export function waitAfter(kind: keyof typeof limits, failures: number): number {
  const { free, longest } = limits[kind];
  return failures < free ? 0 : Math.min(longest, 1_000 * 2 ** Math.min(failures - free, 20));
}

/** Takes the try before the password is looked at, so that many tries at once count as many. */
export async function takeAttempt({ pool, now, address, email }: Attempt): Promise<void> {
  const keys = keysOf({ address, email });
  const waiting = await run<{ wait_until: Date }>(
    pool,
    Prisma.sql`select wait_until from sign_in_failure where key = any(${Object.values(keys)}::text[])
      and wait_until > ${now} order by wait_until desc limit 1`,
  );
  if (waiting[0]) {
    const seconds = Math.ceil((waiting[0].wait_until.getTime() - now.getTime()) / 1_000);
    throw new Problem('sign-in.wait', `Try again in ${seconds} s.`, { facts: { retryAfter: seconds } });
  }
  await count(pool, 'address', keys.address, now);
  await count(pool, 'account', keys.account, now);
}

/** A success shows that the account's owner is here; the address may be shared by an attacker, so its count falls only by this try. */
export async function forgiveAttempt({ pool, address, email }: Omit<Attempt, 'now'>): Promise<void> {
  const keys = keysOf({ address, email });
  await run(pool, Prisma.sql`delete from sign_in_failure where key = ${keys.account}`);
  await run(
    pool,
    Prisma.sql`update sign_in_failure set count = greatest(count - 1, 0), wait_until = last_at where key = ${keys.address}`,
  );
}

function keysOf({ address, email }: { address: string; email: string }): Record<keyof typeof limits, string> {
  return { address: `address:${network(address)}`, account: `account:${fold(email)}` };
}

/** One person with IPv6 has a whole /64 to come from. */
function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const missing =
    tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter((group) => group !== '').length;
  return [...groups, ...Array<string>(missing).fill('0'), ...(tail?.split(':') ?? [])].slice(0, 4).join(':');
}

async function count(pool: pg.Pool, kind: keyof typeof limits, key: string, now: Date): Promise<void> {
  const [row] = await run<{ count: number }>(
    pool,
    Prisma.sql`insert into sign_in_failure as f (key, count, last_at, wait_until) values (${key}, 1, ${now}, ${now})
      on conflict (key) do update set last_at = ${now},
        count = case when f.last_at < ${new Date(now.getTime() - forgottenAfter)} then 1 else f.count + 1 end
      returning count`,
  );
  const wait = waitAfter(kind, row?.count ?? 1);
  if (wait === 0) return;
  await run(
    pool,
    Prisma.sql`update sign_in_failure set wait_until = ${new Date(now.getTime() + wait)} where key = ${key}`,
  );
}
