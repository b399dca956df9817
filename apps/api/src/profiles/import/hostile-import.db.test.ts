import { toGraph } from '@countersign/catalog/graph';
import { kindOf, kinds } from '@countersign/catalog/kinds';
import { samplesOf } from '@countersign/catalog/samples';
import type { GraphObject } from '@countersign/catalog/setting';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate } from '@countersign/testkit/certificates';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

let it: TestApp;
let manager: Person;
let certificate: string;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  const { der } = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  certificate = Buffer.from(der).toString('base64');
});
afterAll(() => it.close());

const store = { base64Of: () => certificate, keep: (text: string) => text };

async function send(body: string | Buffer) {
  const headers = { 'content-type': 'application/octet-stream' };
  return manager.post('/profiles/import?dryRun=false', { body: Buffer.from(body), headers });
}

/** Every profile has its first version and its audit row, or does not exist. */
async function expectNothingHalf(): Promise<void> {
  const { rows } = await it.pool.query(`select p.id from profile p
    left join profile_revision r on r.profile_no = p.no and r.version = 1
    left join audit a on a.subject_id = p.id::text and a.action = 'profile.create'
    where r.profile_no is null or a.no is null`);
  expect(rows).toEqual([]);
}

const objects: GraphObject[] = kinds.map((kind) => {
  const [settings = {}] = samplesOf(kind);
  return toGraph(
    kind,
    { displayName: kind.id, description: '', settings },
    { ...store, base64Of: () => 'AAAA' },
  );
});

const hostileKeys = [
  '__proto__',
  'constructor',
  'toString',
  'id',
  'displayName',
  '@odata.type',
  'rootCertificate',
  '#CustomRef_rootCertificate',
  'RootCertificateDisplayName',
  'value',
];
const properties = [...new Set(objects.flatMap((object) => Object.keys(object))), ...hostileKeys];

const hostileValue = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\ud800',
    '\0',
    'x'.repeat(70_000),
    -0,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    '|:|',
    '-----BEGIN PRIVATE KEY-----',
  ),
);

const hostileObject = fc
  .tuple(
    fc.constantFrom(...objects),
    fc.array(fc.tuple(fc.constantFrom(...properties), hostileValue), { maxLength: 4 }),
  )
  .map(([object, changes]) => {
    // As text, so that keys may stand there twice and be called what no program could assign to.
    const members = [...Object.entries(object), ...changes].map(
      ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
    );
    return `{${members.join(',')}}`;
  });

test('whatever stands in the objects, the reply says what became of each, and nothing is half written', async () => {
  const run = fc.asyncProperty(fc.array(hostileObject, { minLength: 1, maxLength: 6 }), async (texts) => {
    const reply = await send(`[${texts.join(',')}]`);
    expect(reply.statusCode, reply.body.slice(0, 500)).toBe(200);
    for (const { outcome, profileId, findings } of reply.json().items) {
      expect(profileId === null).toBe(outcome === 'refused');
      expect(findings.some(({ level }: { level: string }) => level === 'error')).toBe(outcome === 'refused');
    }
    expect(reply.body).not.toContain('BEGIN PRIVATE KEY');
  });
  await fc.assert(run, { numRuns: 100, seed: 20_261_120 });
  await expectNothingHalf();
});

test('whatever the body is, it is refused in codes or answered', async () => {
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.json({ maxDepth: 6 }).map((text) => Buffer.from(text)),
    fc.json().map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  );
  const run = fc.asyncProperty(body, async (bytes) => {
    const reply = await send(bytes);
    expect([200, 422], reply.body.slice(0, 500)).toContain(reply.statusCode);
  });
  await fc.assert(run, { numRuns: 200, seed: 20_261_120 });
});

test.each([
  ['lists without end', `${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}`],
  ['objects without end', `${'{"value":['.repeat(300_000)}${']}'.repeat(300_000)}`],
  [
    'a value without end',
    `{"@odata.type":"#microsoft.graph.iosTrustedRootCertificate","a":${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}}`,
  ],
  [
    'one property, very often',
    `{${'"keySize":1,'.repeat(300_000)}"@odata.type":"#microsoft.graph.iosScepCertificateProfile"}`,
  ],
  [
    'many properties',
    `{${Array.from({ length: 200_000 }, (_, at) => `"p${at}":1,`).join('')}"@odata.type":"#microsoft.graph.iosScepCertificateProfile","displayName":"x"}`,
  ],
  [
    'a number without end',
    `{"@odata.type":"#microsoft.graph.iosScepCertificateProfile","displayName":"x","renewalThresholdPercentage":${'9'.repeat(1_000_000)}}`,
  ],
  [
    'a note without end',
    `{"@odata.type":"#microsoft.graph.iosScepCertificateProfile","#CustomRef_rootCertificate":"${'a|:|'.repeat(1_000_000)}"}`,
  ],
])('%s is refused, and quickly', async (_what, text) => {
  // Its own work, not the time it took: that grows with what else the machine does.
  const before = process.cpuUsage();
  const reply = await send(text);
  expect(reply.statusCode).toBe(200);
  expect(reply.json().counts).toMatchObject({ created: 0, createdWithWarnings: 0 });
  expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
});

test('1,000 objects in one file are made at once', async () => {
  const trusted = kindOf('trusted.ios');
  const scep = kindOf('scep.ios');
  const [ofTrusted = {}, ofScep = {}] = [samplesOf(trusted)[0], samplesOf(scep)[0]];
  const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
  const file = Array.from({ length: 500 }, (_, at) => [
    toGraph(
      scep,
      { displayName: `Identity ${at}`, description: '', settings: ofScep, rootProfileId: id(at) },
      store,
    ),
    toGraph(trusted, { displayName: `Root ${at}`, description: '', settings: ofTrusted }, store, {
      id: id(at),
    }),
  ]).flat();
  const before = await it.db.profile.count();
  const statements = await countStatements(async () => {
    const reply = await send(JSON.stringify(file));
    expect(reply.json().counts).toMatchObject({ refused: 0, reused: 0 });
  });
  expect(await it.db.profile.count()).toBe(before + 1_000);
  expect(statements).toBeLessThan(40);
  await expectNothingHalf();
}, 60_000);

/** Sets, not rows: the number of statements does not grow with the file. */
async function countStatements(work: () => Promise<void>): Promise<number> {
  let count = 0;
  const counted = new Set<object>();
  it.pool.on('acquire', (client) => {
    if (counted.has(client)) return;
    counted.add(client);
    const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
    const query = (...given: unknown[]) => {
      count += 1;
      return ask(...given);
    };
    Object.assign(client, { query });
  });
  await work();
  return count;
}
