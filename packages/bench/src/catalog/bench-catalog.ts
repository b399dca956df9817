import { makeCertificate } from '@countersign/testkit/certificates';
import { createPrisma } from '@countersign/api/database/connect';
import { type Pair, alternate } from '../alternate.ts';
import { openApp } from '../api/open-app.ts';
import { startDurableDatabase } from '../durable-database.ts';
import { describeMachine, describeMachineAndDatabase } from '../machine.ts';
import { signIn } from '../sign-in.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { type Took, clock, formatRatio, formatSpread } from '../took.ts';
import { makeGraphFile, readBare, readGraph } from './graph-reading.ts';
import { type Place, importBare, importOurs, takeProfiles } from './store-import.ts';
import { makeScepProfiles, validate, validateBare } from './validation.ts';

const sizes = { profiles: 10_000, objects: 1_000 };
const quick = { warmUps: 3, pairs: 15 };
const slow = { warmUps: 1, pairs: 7 };

/** What the catalog does with many profiles, each against bare zod with the same shapes. */
export async function benchCatalog(signal: AbortSignal): Promise<void> {
  const { der } = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  const file = makeGraphFile({ count: sizes.objects, certificate: Buffer.from(der).toString('base64') });
  const drafts = makeScepProfiles(sizes.profiles);
  console.log(describeMachine());

  tell('validating');
  const validated = await alternate({
    ours: () => clock(() => validate(drafts)),
    reference: () => clock(() => validateBare(drafts)),
    ...quick,
    signal,
  });
  report(
    `${count(sizes.profiles)} SCEP profiles validated, against zod without conditions and rules`,
    validated,
  );

  tell('reading');
  const read = await alternate({
    ours: () => clock(() => readGraph(file)),
    reference: () => clock(() => readBare(file)),
    ...quick,
    signal,
  });
  report(
    `${count(sizes.objects)} Graph objects (${count(file.length)} bytes) read, against JSON.parse and zod`,
    read,
  );

  await benchImport(file, signal);
}

async function benchImport(file: Uint8Array, signal: AbortSignal): Promise<void> {
  tell('starting PostgreSQL');
  await using folder = await makeTemporaryFolder();
  await using database = await startDurableDatabase(folder.path);
  const { connection, pool } = database;
  await using opened = await openApp({ connection, dataDirectory: folder.path }, { level: 'silent' });
  await opened.app.ready();
  const place: Place = { app: opened.app, pool, cookie: await signIn(createPrisma(pool)) };
  const clockAndTake = async (work: () => Promise<unknown>) => {
    const took = await clock(work);
    if ((await takeProfiles(pool)).length !== sizes.objects) throw new Error('not every object was stored');
    return took;
  };
  tell('importing');
  const imported = await alternate({
    ours: () => clockAndTake(() => importOurs(place, file)),
    reference: () => clockAndTake(() => importBare(place, file)),
    ...slow,
    signal,
    onPair: (_pair, index) => tell(`pair ${index + 1} of ${slow.pairs}`),
  });
  const title = `${count(sizes.objects)} Graph objects imported by a request, against JSON.parse, zod and one statement`;
  report(title, imported);
  console.log(await describeMachineAndDatabase(pool));
}

function report(title: string, pairs: Pair<Took>[]): void {
  console.log(['', title, '', formatSpread(pairs), '', formatRatio(pairs)].join('\n'));
}

function count(number: number): string {
  return number.toLocaleString('en');
}

/** Apart from the report, which can be kept without it. */
function tell(what: string): void {
  console.error(`· ${what}`);
}
