import { settingsSchema } from '@countersign/catalog/check';
import type { Kind } from '@countersign/catalog/kind';
import { kindOf } from '@countersign/catalog/kinds';
import { platform } from '@countersign/catalog/platforms';
import { validityPeriod } from '@countersign/catalog/settings/validity-period';
import type { TargetCount, TargetDevice, TargetQuestion } from '@countersign/contract/assignments';
import type { Page } from '@countersign/contract/lists';
import { type ApplicabilityRules, hasRules } from '@countersign/targeting/applicability/rules';
import type pg from 'pg';
import { countOtherPlatforms } from '../evaluation/other-platforms.ts';
import { appliesBy, loadFilters, passesOf } from '../evaluation/predicates.ts';
import { type Run, runOn } from '../evaluation/run.ts';
import { inRange } from '../evaluation/scope.ts';
import { slotColumns } from '../evaluation/slot.ts';
import { type Question, wantedRows } from '../evaluation/wanted.ts';
import { wantedOnce } from '../evaluation/wanted-once.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { anywhere } from '../lists/anywhere.ts';
import { listPage } from '../lists/keyset.ts';
import { Problem } from '../problem.ts';
import { applicabilityFindings } from '../evaluation/applicability.ts';
import { unsavedConsumerCoverage } from './consumers.ts';
import { type Covered, coverageOf } from './coverage.ts';
import { compareWithTrusted } from './likewise.ts';
import { type NameTexts, namesOf, variablesInUse } from './names-in-use.ts';
import { type NewAssignment, type Resolved, resolveAssignments } from './resolve-assignments.ts';
import { uncoveredDependents } from './uncovered-dependents.ts';
import { verdictFindings } from './verdict-findings.ts';

export type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

/** How many devices an unsaved list of assignments reaches: the evaluation itself, over the list as it was sent. */
export async function countTargets(deps: Deps, question: TargetQuestion): Promise<TargetCount> {
  const { asked, resolved, covered } = await ask(deps, question);
  return wantedOnce(deps.pool, asked, (run, once) =>
    answerCount(deps, run, { resolved, question, covered: { ...covered, question: once } }),
  );
}

type Counting = { resolved: Resolved; question: TargetQuestion; covered: Covered };

async function answerCount(
  { db }: Deps,
  run: Run,
  { resolved, question, covered }: Counting,
): Promise<TargetCount> {
  const counts = await run<TargetCount['counts'][number]>(Prisma.sql`with ${wantedRows(covered.question)}
    select state, cause, count(*)::int as count from wanted group by state, cause order by state, cause`);
  const [others] = await run<{ count: number }>(
    countOtherPlatforms(included(resolved.rows), familyOf(question)),
  );
  const reached = counts
    .filter(({ state }) => state === 'pending')
    .reduce((sum, { count }) => sum + count, 0);
  const alike = await compareWithTrusted({ db, run }, { covered, own: resolved });
  const findings = [
    ...(await coverageOf(run, covered)),
    ...verdictFindings(counts, kindOf(question.kind).platform),
    ...alike.findings,
    ...(await uncoveredDependents(run, covered, question.profileId)),
    ...(await unsavedConsumerCoverage(run, question, covered.question)),
  ];
  const { likewise } = alike;
  const rowFindings = resolved.findings;
  return { reached, counts, otherPlatforms: others?.count ?? 0, findings, likewise, rowFindings };
}

/** The same devices, page by page. */
export async function listTargets(
  deps: Deps,
  {
    search,
    cursor,
    ...question
  }: TargetQuestion & { search?: string | undefined; cursor?: string | undefined },
): Promise<Page<TargetDevice>> {
  const { asked } = await ask(deps, question);
  return listPage<TargetDevice, TargetDevice>({
    pool: deps.pool,
    select: Prisma.sql`json_build_object('id', d.id, 'name', d.name, 'family', d.family, 'osVersion', d.os_version) as device,
      case when u.no is not null then json_build_object('id', u.id, 'name', u.name, 'upn', u.upn) end as person, w.state, w.cause`,
    from: Prisma.sql`(with ${wantedRows(asked)} select * from wanted) w join device d on d.no = w.device_no
      left join person u on u.no = d.person_no`,
    where: search ? [Prisma.sql`d.search_key like ${anywhere(search)}`] : [],
    sort: { by: Prisma.sql`d.name_key collate "C"`, as: 'text' },
    descending: false,
    tie: Prisma.sql`d.no`,
    cursor,
    limit: 50,
    present: (row) => row,
  });
}

function familyOf({ kind }: TargetQuestion): string {
  return platform(kindOf(kind).platform).family;
}

export type Asked = {
  asked: Question;
  resolved: Resolved;
  covered: Covered;
  names: NameTexts;
  forUser: boolean;
};

/** A question as it was sent, as the evaluation wants it. */
export async function ask({ pool, db, now }: Deps, question: TargetQuestion): Promise<Asked> {
  const { kind, settings, rootProfileId, profileId, assignments, applicability } = question;
  const known = kindOf(kind);
  refuseRules(known, applicability);
  const resolved = await resolveAssignments(db, known.platform, assignments);
  const { rows } = resolved;
  const filters = await loadFilters(
    runOn(pool),
    rows.flatMap(({ filterNo }) => filterNo ?? []),
  );
  const forUser = known.forUser?.(settings) ?? false;
  const names = namesOf(known, settings);
  const place = placeOf(known, question);
  const saved = Prisma.sql`(select no, slot, claim, generation from profile where id = ${profileId ?? null}::uuid)`;
  const asked: Question = {
    profiles: Prisma.sql`select coalesce(s.no, 0) as no, ${known.platform} as platform, ${familyOf(question)} as family,
        ${forUser}::boolean as for_user,
        coalesce(${place?.slot ?? null}::text, s.slot) as slot, coalesce(${place?.claim ?? null}::text, s.claim) as claim, coalesce(s.generation, 1) as generation,
        ${hasRules(applicability)}::boolean as ruled
      from (select 1) as one left join ${saved} s on true`,
    assignments: Prisma.sql`select r.no, p.no as profile_no, r.mode, r.target, r.group_no, r.filter_no, r.filter_mode
      from jsonb_to_recordset(${JSON.stringify(rowsAsJson(rows))}::jsonb)
        as r (no int, mode text, target text, group_no int, filter_no int, filter_mode text) cross join p`,
    groups: rows.flatMap(({ groupNo }) => groupNo ?? []),
    families: [familyOf(question)],
    among: () => Prisma.sql`true`,
    passes: passesOf(filters),
    applies: appliesBy(applicability),
    inRange: inRange(),
  };
  const root = rootProfileId
    ? await db.profile.findUnique({ where: { id: rootProfileId }, select: { no: true } })
    : null;
  const covered: Covered = {
    question: asked,
    type: known.type,
    family: familyOf(question),
    rootNo: root?.no ?? null,
    keyStorageProvider: settings['keyStorageProvider'],
    variables: variablesInUse(names, forUser),
    validity: validityPeriod.schema.safeParse(settings['validity']).data,
    assigned: rows.some(({ mode }) => mode === 'include'),
    now: now(),
  };
  return { asked, resolved, covered, names, forUser };
}

/** As soon as the settings are whole it is known what they would be in conflict with; until then what is saved counts. */
function placeOf(known: Kind, { settings, rootProfileId }: TargetQuestion) {
  const whole = settingsSchema(known).safeParse(settings);
  return whole.success ? slotColumns(known, whole.data, rootProfileId ?? undefined) : undefined;
}

function included(rows: readonly NewAssignment[]): number[] {
  return rows.flatMap(({ mode, groupNo }) => (mode === 'include' && groupNo !== null ? [groupNo] : []));
}

function rowsAsJson(rows: readonly NewAssignment[]): object[] {
  return rows.map(({ mode, target, groupNo, filterNo, filterMode }, no) => ({
    no,
    mode,
    target,
    group_no: groupNo,
    filter_no: filterNo,
    filter_mode: filterMode,
  }));
}

function refuseRules(kind: Kind, rules: ApplicabilityRules): void {
  const findings = applicabilityFindings(kind, rules).filter(({ level }) => level === 'error');
  if (findings.length > 0)
    throw new Problem('assignment.invalid', 'Correct the applicability rules and ask again.', { findings });
}
