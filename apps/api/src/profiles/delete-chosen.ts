import type { Actor } from '../actor.ts';
import { queueProfiles } from '../evaluation/queue.ts';
import { runIn } from '../evaluation/run.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { visibleTo } from '../visible-to.ts';

type Chosen = { actor: Actor; ids: readonly string[]; at: Date };

/**
 * What becomes of devices when all that can be deleted of the chosen ones are: those that others stand on go last, and stay
 * when one of these stays. It writes no audit and no version, so it is for asking only.
 */
export async function leaveOutChosen(tx: Prisma.TransactionClient, chosen: Chosen): Promise<void> {
  const { actor, ids, at } = chosen;
  const run = runIn(tx);
  const gone = (trusted: boolean) =>
    run<{ no: number }>(Prisma.sql`update profile p set deleted_at = ${at}
    where p.id = any(${[...ids]}::uuid[]) and p.deleted_at is null and (p.type = 'trusted') = ${trusted}
      and ${visibleTo(actor, Prisma.sql`p`)}
      and not exists (select from profile o where o.root_profile_no = p.no and o.deleted_at is null)
      and not exists (select from consumer_profile c where c.profile_no = p.no)
    returning p.no`);
  const deleted = [...(await gone(false)), ...(await gone(true))];
  await queueProfiles(
    run,
    deleted.map(({ no }) => no),
    'profile',
  );
}
