import type { JudgedChange, ProfileChange } from '@countersign/contract/profiles';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Seeing } from '../visible-to.ts';
import { warnOfNeighbours } from './neighbours.ts';
import { allFindings } from './new-root.ts';
import { draftWith, effectOn, findProfile, prepareChange } from './profiles.ts';

type Deps = { db: PrismaClient; now: () => Date };

/** All that would be said of a profile after a change, and what devices would notice. Saves nothing. */
export async function judgeChange(
  { db, now }: Deps,
  { actor, id, change }: { actor: Seeing; id: string; change: ProfileChange },
): Promise<JudgedChange> {
  const before = await findProfile(db, id);
  const prepared = await prepareChange({ db, now, actor }, before, draftWith(before, change));
  await warnOfNeighbours({ db, actor }, [prepared], before.no);
  return { effect: effectOn(before, prepared), findings: allFindings(prepared) };
}
