import type { Readable } from 'node:stream';
import type { Kind } from '@countersign/catalog/kind';
import { kindOf } from '@countersign/catalog/kinds';
import { platform } from '@countersign/catalog/platforms';
import type {
  TargetChoice,
  TargetCount,
  TargetDevice,
  TargetQuestion,
} from '@countersign/contract/assignments';
import type { Page } from '@countersign/contract/lists';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import type pg from 'pg';
import { foundOfProfile } from '../evaluation/found-of-profile.ts';
import { countOtherPlatforms } from '../evaluation/other-platforms.ts';
import { type Run, runOn } from '../evaluation/run.ts';
import { type Found, wantedRows } from '../evaluation/wanted.ts';
import { wantedOnce } from '../evaluation/wanted-once.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { type Seeing, visibleWhere } from '../visible-to.ts';
import { Problem } from '../problem.ts';
import { applicabilityFindings } from '../evaluation/applicability.ts';
import { unsavedConsumerCoverage } from './consumers.ts';
import { concernedDevices } from './concerned-devices.ts';
import { type Covered, coverageOf } from './coverage.ts';
import { coveredBy } from './covered-by.ts';
import { compareWithTrusted } from './likewise.ts';
import { type NameTexts, namesOf } from './names-in-use.ts';
import { type NewAssignment, type Resolved, resolveAssignments } from './resolve-assignments.ts';
import { aimOfUnsaved } from './unsaved-aim.ts';
import { uncoveredDependents } from './uncovered-dependents.ts';
import { type Devices, exportDevices, listDevices } from './target-devices.ts';
import { verdictFindings } from './verdict-findings.ts';

export type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date; actor: Seeing };

/** How many devices an unsaved list of assignments reaches: the evaluation itself, over the list as it was sent. */
export async function countTargets(deps: Deps, question: TargetQuestion): Promise<TargetCount> {
  const { asked, resolved, covered, profileId } = await ask(deps, question);
  const outside = countOtherPlatforms(included(resolved.rows), familyOf(question));
  const [answer, [others]] = await Promise.all([
    wantedOnce(deps.pool, asked, (run, once) =>
      answerCount(deps, run, {
        resolved,
        question: { ...question, profileId },
        covered: { ...covered, question: once },
      }),
    ),
    runOn(deps.pool)<{ count: number }>(outside),
  ]);
  return { ...answer, otherPlatforms: others?.count ?? 0 };
}

type Counting = { resolved: Resolved; question: TargetQuestion; covered: Covered };

async function answerCount(
  { db }: Deps,
  run: Run,
  { resolved, question, covered }: Counting,
): Promise<Omit<TargetCount, 'otherPlatforms'>> {
  const counts = await run<TargetCount['counts'][number]>(Prisma.sql`with ${wantedRows(covered.question)}
    select state, cause, count(*)::int as count from wanted group by state, cause order by state, cause`);
  const reached = counts
    .filter(({ state }) => state === 'pending')
    .reduce((sum, { count }) => sum + count, 0);
  const { findings: found, gaps } = await coverageOf(run, covered);
  const alike = await compareWithTrusted(db, { covered, own: resolved, gaps });
  const findings = [
    ...found,
    ...verdictFindings(counts, kindOf(question.kind)),
    ...alike.findings,
    ...(await uncoveredDependents(run, covered, question.profileId)),
    ...(await unsavedConsumerCoverage(run, question, covered.question)),
  ];
  const { likewise } = alike;
  const rowFindings = resolved.findings;
  return { reached, counts, findings, likewise, rowFindings };
}

/** The same devices, page by page. */
export async function listTargets(
  deps: Deps,
  choice: TargetChoice & { cursor?: string | undefined },
): Promise<Page<TargetDevice>> {
  return listDevices(deps.pool, await chosenDevices(deps, choice), choice);
}

/** All of them as a file. */
export async function exportTargets(deps: Deps, choice: TargetChoice): Promise<Readable> {
  return exportDevices(deps.pool, await chosenDevices(deps, choice), choice);
}

async function chosenDevices(deps: Deps, choice: TargetChoice): Promise<Devices> {
  const asked = await ask(deps, choice);
  const { concerned } = choice;
  return {
    question: asked.asked,
    concerned: concerned && (await concernedDevices(runOn(deps.pool), asked, concerned)),
  };
}

function familyOf({ kind }: TargetQuestion): string {
  return platform(kindOf(kind).platform).family;
}

export type Asked = {
  asked: Found;
  resolved: Resolved;
  covered: Covered;
  names: NameTexts;
  forUser: boolean;
  /** The profile that is changed, if they see one. */
  profileId: string | undefined;
};

/** A question as it was sent, as the evaluation wants it. */
export async function ask({ pool, db, now, actor }: Deps, question: TargetQuestion): Promise<Asked> {
  const { kind, settings, rootProfileId, profileId, assignments, applicability } = question;
  const known = kindOf(kind);
  refuseRules(known, applicability);
  const profile = await findAsked(db, { profileId, actor });
  const { platform: system } = known;
  const resolved = await resolveAssignments(db, {
    actor,
    platform: system,
    drafts: assignments,
    kept: profile?.assignments.flatMap(({ filter }) => filter?.id ?? []) ?? [],
  });
  const { rows } = resolved;
  const forUser = known.forUser?.(settings) ?? false;
  const names = namesOf(known, settings);
  const seen = { ...question, profileId: profile?.id };
  const asked = foundOfProfile(await aimOfUnsaved(runOn(pool), { known, forUser, question: seen, rows }));
  const rootNo = await findRootNo(db, { actor, rootProfileId, own: profile?.rootProfileNo ?? null });
  const assigned = rows.some(({ mode }) => mode === 'include');
  const covered = coveredBy({
    actor,
    known,
    settings,
    forUser,
    rootNo,
    question: asked,
    assigned,
    now: now(),
  });
  return { asked, resolved, covered, names, forUser, profileId: profile?.id };
}

/** The profile that is changed; one that nobody shows them is not there. */
function findAsked(db: PrismaClient, { profileId, actor }: { profileId: string | undefined; actor: Seeing }) {
  if (profileId === undefined) return null;
  return db.profile.findFirst({
    where: { id: profileId, ...visibleWhere(actor) },
    select: {
      no: true,
      id: true,
      rootProfileNo: true,
      assignments: { select: { filter: { select: { id: true } } } },
    },
  });
}

type ChosenRoot = { actor: Seeing; rootProfileId: string | null | undefined; own: number | null };

/** What a profile stands on already counts, whoever sees it. */
async function findRootNo(
  db: PrismaClient,
  { actor, rootProfileId, own }: ChosenRoot,
): Promise<number | null> {
  if (!rootProfileId) return null;
  const root = await db.profile.findFirst({
    where: { id: rootProfileId, ...visibleWhere(actor, ...(own === null ? [] : [{ no: own }])) },
    select: { no: true },
  });
  return root?.no ?? null;
}

function included(rows: readonly NewAssignment[]): number[] {
  return rows.flatMap(({ mode, groupNo }) => (mode === 'include' && groupNo !== null ? [groupNo] : []));
}

function refuseRules(kind: Kind, rules: ApplicabilityRules): void {
  const findings = applicabilityFindings(kind, rules).filter(({ level }) => level === 'error');
  if (findings.length > 0)
    throw new Problem('assignment.invalid', 'Correct the applicability rules and ask again.', { findings });
}
