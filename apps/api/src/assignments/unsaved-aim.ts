import { settingsSchema } from '@countersign/catalog/check';
import type { Kind } from '@countersign/catalog/kind';
import { platform } from '@countersign/catalog/platforms';
import type { TargetQuestion } from '@countersign/contract/assignments';
import { hasRules } from '@countersign/targeting/applicability/rules';
import type { Condition } from '@countersign/targeting/filter/condition';
import { type Aim, type Line, holdFew, loadSiblings } from '../evaluation/aim.ts';
import type { Run } from '../evaluation/run.ts';
import { slotColumns } from '../evaluation/slot.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { NewAssignment } from './resolve-assignments.ts';

type Unsaved = { known: Kind; forUser: boolean; question: TargetQuestion; rows: readonly NewAssignment[] };

/**
 * What a profile is after that is being written. As soon as the settings are whole it is known what they would be in conflict with; until then
 * what is saved counts.
 */
export async function aimOfUnsaved(run: Run, { known, forUser, question, rows }: Unsaved): Promise<Aim> {
  const [saved] = await run<{ no: number; slot: string; claim: string; generation: number }>(
    Prisma.sql`select no, slot, claim, generation from profile where id = ${question.profileId ?? null}::uuid`,
  );
  const profileNo = saved?.no ?? 0;
  const family = platform(known.platform).family;
  const place = placeOf(known, question) ?? saved;
  const lines = await linesOf(run, rows);
  return {
    profileNo,
    family,
    forUser,
    lines,
    generation: saved?.generation ?? 1,
    platform: known.platform,
    rules: question.applicability,
    ruled: hasRules(question.applicability),
    siblings: place ? await loadSiblings(run, { ...place, no: profileNo, family }) : [],
    few: await holdFew(run, lines),
  };
}

async function linesOf(run: Run, rows: readonly NewAssignment[]): Promise<Line[]> {
  const numbers = rows.flatMap(({ filterNo }) => filterNo ?? []);
  const filters = await run<{ no: number; ast: Condition }>(
    Prisma.sql`select no, ast from filter where no = any(${numbers}::int[])`,
  );
  const asts = new Map(filters.map(({ no, ast }) => [no, ast]));
  return rows.map((row, no) => ({ ...row, no, filter: asts.get(row.filterNo ?? 0) ?? null }));
}

function placeOf(known: Kind, { settings, rootProfileId }: TargetQuestion) {
  const whole = settingsSchema(known).safeParse(settings);
  return whole.success ? slotColumns(known, whole.data, rootProfileId ?? undefined) : undefined;
}
