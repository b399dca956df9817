import type { JudgedChange, ProfileChange } from '@countersign/contract/profiles';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { warnOfNeighbours } from './neighbours.ts';
import { allFindings } from './new-root.ts';
import { draftWith, effectOn, findProfile, prepareChange } from './profiles.ts';

type Deps = { db: PrismaClient; now: () => Date };

/** All that would be said of a profile after a change, and what devices would notice. Saves nothing. */
export async function judgeChange(
  { db, now }: Deps,
  { id, change }: { id: string; change: ProfileChange },
): Promise<JudgedChange> {
  const before = await findProfile(db, id);
  const prepared = await prepareChange({ db, now }, before, draftWith(before, change));
  await warnOfNeighbours(db, [prepared], before.no);
  return { effect: effectOn(before, prepared), findings: allFindings(prepared) };
}
