import type { Readable } from 'node:stream';
import type { Values } from '@countersign/catalog/check';
import type { KindId } from '@countersign/catalog/kind';
import { kindOf } from '@countersign/catalog/kinds';
import type { TargetCount, TargetDevice } from '@countersign/contract/assignments';
import type { Page } from '@countersign/contract/lists';
import type { ProfileCoverage } from '@countersign/contract/states';
import { concernedDevices } from '../assignments/concerned-devices.ts';
import { countedCoverage } from '../assignments/coverage.ts';
import { coveredBy } from '../assignments/covered-by.ts';
import { type Devices, exportDevices, listDevices } from '../assignments/target-devices.ts';
import { uncoveredDependents } from '../assignments/uncovered-dependents.ts';
import { verdictFindings } from '../assignments/verdict-findings.ts';
import { runOn } from '../evaluation/run.ts';
import { countStates } from '../evaluation/state-counts.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { type Place, findEvaluated } from './profile-states.ts';
import { storedRows } from './stored-rows.ts';

type Asking = Place & { now: () => Date };
type Concerned = {
  concerned?: readonly string[] | undefined;
  search?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
};

/** What the devices of a saved profile lack, judged as before saving, over the rows that are stored. */
export async function readProfileCoverage(asking: Asking, id: string): Promise<ProfileCoverage> {
  const run = runOn(asking.pool);
  const { no, known, covered } = await judgedOf(asking, id);
  const [{ findings }, dependents, counts] = await Promise.all([
    countedCoverage(run, covered),
    uncoveredDependents(run, covered, id),
    countStates(asking.pool, no),
  ]);
  const verdicts = verdictFindings(counts as TargetCount['counts'], known);
  return { findings: [...findings, ...verdicts, ...dependents] };
}

/** Those that a finding counts, page by page. */
export async function listConcerned(
  asking: Asking,
  id: string,
  query: Concerned,
): Promise<Page<TargetDevice>> {
  return listDevices(asking.pool, await devicesOf(asking, id, query), query);
}

export async function exportConcerned(asking: Asking, id: string, query: Concerned): Promise<Readable> {
  return exportDevices(asking.pool, await devicesOf(asking, id, query), query);
}

async function devicesOf(asking: Asking, id: string, { concerned }: Concerned): Promise<Devices> {
  const { covered, profileId } = await judgedOf(asking, id);
  const judged = { covered, profileId };
  return {
    question: covered.question,
    concerned: concerned && (await concernedDevices(runOn(asking.pool), judged, concerned)),
  };
}

type Saved = { no: number; kind: KindId; settings: Values; forUser: boolean; rootNo: number | null };

async function judgedOf({ pool, actor, now }: Asking, id: string) {
  const { no } = await findEvaluated(pool, id, now());
  const [saved] = await runOn(pool)<Saved>(Prisma.sql`select no, kind, settings, for_user as "forUser",
    root_profile_no as "rootNo" from profile where no = ${no}`);
  if (!saved) throw new Error(`profile ${no} is gone`);
  const known = kindOf(saved.kind);
  const question = storedRows(no);
  return {
    no,
    known,
    profileId: id,
    covered: coveredBy({ ...saved, actor, known, question, assigned: true, now: now() }),
  };
}
