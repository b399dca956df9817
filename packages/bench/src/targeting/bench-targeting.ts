import { createPrisma } from '@countersign/api/database/connect';
import { openApp } from '../api/open-app.ts';
import { startDurableDatabase } from '../durable-database.ts';
import { describeMachineAndDatabase } from '../machine.ts';
import { formatNumber } from '../report.ts';
import { signIn } from '../sign-in.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { linesOfSharedWhatIf, linesOfWhatIf, linesOfWizard } from './asking.ts';
import { openCaller } from './caller.ts';
import {
  chooseProfiles,
  lineOfDevice,
  lineOfMembers,
  lineOfSavedDevice,
  linesOfProfile,
  settle,
} from './evaluating.ts';
import type { Place } from './house.ts';
import { killEvaluators } from './killed.ts';
import { type Line, type MeasuredLine, formatLines, measureLine } from './measured-line.ts';
import { linesOfPreviews } from './previewing.ts';
import { linesOfReading } from './reading.ts';
import { seedDirectory } from './seed-directory.ts';
import { seedProfiles } from './seed-profiles.ts';
import { type Sizes, readSizes } from './sizes.ts';

const mostToBuild = 180;

/** Who gets what at full size, each measurement against the SQL that does the same minimum. */
export async function benchTargeting(signal: AbortSignal, args: readonly string[]): Promise<void> {
  const sizes = readSizes(args);
  tell('starting PostgreSQL');
  await using folder = await makeTemporaryFolder();
  await using database = await startDurableDatabase(folder.path);
  const { connection, pool } = database;
  await using opened = await openApp({ connection, dataDirectory: folder.path }, { level: 'silent' });
  await opened.app.ready();
  const call = openCaller(opened.app, await signIn(createPrisma(pool)));
  const place = await build({ pool, appPool: opened.pool, call }, sizes);

  const lines = await everyLine(place);
  const measured: MeasuredLine[] = [];
  for (const line of lines) {
    tell(line.what);
    measured.push(await measureLine(line, signal));
  }
  console.log(`\n${await describeMachineAndDatabase(pool)}\n\n${formatLines(measured)}`);

  tell('killing evaluators');
  const { wide, grouped } = await chooseProfiles(place);
  const killed = await killEvaluators({ pool, connection, profileNos: [wide.no, grouped.no] });
  const { rows, times, equal } = killed;
  const told = `${formatNumber(rows)} rows, the process killed ${times} times in the middle of writing them`;
  if (!equal) throw new Error(`${told}: not equal to a clean computation`);
  console.log(`\n${told}: equal to a clean computation`);
}

export async function everyLine(place: Place): Promise<Line[]> {
  const { wide, grouped } = await chooseProfiles(place);
  return [
    ...linesOfProfile(place, wide, 'all devices'),
    ...linesOfProfile(place, grouped, 'two groups'),
    lineOfDevice(place, wide),
    await lineOfSavedDevice(place),
    await lineOfMembers(place),
    ...linesOfWizard(place),
    ...linesOfWhatIf(place, wide, grouped),
    ...(await linesOfSharedWhatIf(place)),
    ...(await linesOfReading(place, { wide, grouped })),
    ...(await linesOfPreviews(place)),
  ];
}

async function build(place: Omit<Place, 'house'>, sizes: Sizes): Promise<Place> {
  const { pool, call } = place;
  const count = (n: number) => formatNumber(n);
  tell(
    `building ${count(sizes.devices)} devices, ${count(sizes.people)} people, ${count(sizes.groups)} groups`,
  );
  const start = performance.now();
  await seedDirectory(pool, sizes);
  tell(`making and assigning ${sizes.profiles} profiles`);
  const house = await seedProfiles(call, pool, sizes);
  const built = (performance.now() - start) / 1_000;
  tell('evaluating them for the first time');
  await settle(place);
  const evaluated = (performance.now() - start) / 1_000 - built;
  await pool.query('vacuum analyze');
  const { rows } = await pool.query<{ members: number; states: number }>(
    `select (select count(*) from group_device)::int + (select count(*) from group_person)::int as members,
       (select count(*) from profile_device)::int as states`,
  );
  const { members = 0, states = 0 } = rows[0] ?? {};
  console.log(
    [
      `${count(sizes.devices)} devices, ${count(sizes.people)} people, ${count(sizes.groups)} groups with ${count(members)} memberships,`,
      `${sizes.profiles} profiles: built in ${count(built)} s (goal ${mostToBuild}: ${built <= mostToBuild ? 'ok' : 'over'}).`,
      `Evaluated for the first time in ${count(evaluated)} s: ${count(states)} rows.`,
    ].join('\n'),
  );
  return { ...place, house };
}

/** Apart from the report, which can be kept without it. */
function tell(what: string): void {
  console.error(`· ${what}`);
}
