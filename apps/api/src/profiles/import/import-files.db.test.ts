import { importLimits } from '@countersign/contract/limits';
import type { ImportedItem, ProfileImport } from '@countersign/contract/profile-import';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { type MadeCertificate, makeCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bound, identityObject, ids, trustedObject } from './sample-objects.ts';

let it: TestApp;
let manager: Person;
let root: MadeCertificate;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  root = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
});
afterAll(() => it.close());
beforeEach(async () => {
  await it.db.profile.deleteMany({ where: { type: { not: 'trusted' } } });
  await it.db.profile.deleteMany();
});

type Files = [name: string, content: unknown][];

/** As a browser sends a folder; the boundary is another one each time. */
async function send(files: Files, query = 'dryRun=true', headers = {}) {
  const form = new FormData();
  for (const [name, content] of files) {
    const bytes = content instanceof Uint8Array ? new Uint8Array(content) : JSON.stringify(content);
    form.append('file', new Blob([bytes]), name);
  }
  const sent = new Response(form);
  return manager.post(`/profiles/import?${query}`, {
    body: Buffer.from(await sent.arrayBuffer()),
    headers: { 'content-type': sent.headers.get('content-type') ?? '', ...headers },
  });
}

async function imported(files: Files, query?: string): Promise<ProfileImport> {
  const reply = await send(files, query);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}

const rootObject = () => trustedObject('ios', root, { id: ids.first });
const scepObject = (change = {}) => identityObject('scep.ios', { ...bound(ids.first), ...change });
const said = ({ findings }: Pick<ImportedItem, 'findings'>) =>
  findings.map(({ code, level }) => `${code} ${level}`);

describe('a folder', () => {
  test('is one import: what stands in one file is found from another, and each item names its file', async () => {
    const utf16 = Buffer.from(`\ufeff${JSON.stringify(identityObject('pkcs.macos'))}`, 'utf16le');
    const { items, counts } = await imported(
      [
        ['Scep/Phones.json', scepObject()],
        ['Zürich "1"/list.json', { value: [rootObject(), { '@odata.type': '#microsoft.graph.x' }] }],
        ['macs.json', utf16],
      ],
      'dryRun=false',
    );
    expect(items).toMatchObject([
      { index: 0, file: 'Scep/Phones.json', place: '', root: { match: 'batchId' } },
      { index: 1, file: 'Zürich "1"/list.json', place: '/value/0', outcome: 'created' },
      { index: 2, file: 'Zürich "1"/list.json', place: '/value/1', outcome: 'refused' },
      { index: 3, file: 'macs.json', kind: 'pkcs.macos' },
    ]);
    expect(counts.refused).toBe(1);
    expect(await it.db.profile.count()).toBe(3);
  });

  test('goes on without the files that cannot be read', async () => {
    const { items, findings } = await imported([
      ['broken.json', Buffer.from('{"value":')],
      ['noise.json', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
      ['large.json', Buffer.alloc(importLimits.bytesOfFile + 1, ' ')],
      ['none.json', []],
      ['page.json', { '@odata.nextLink': 'https://graph.microsoft.com/x', value: [rootObject()] }],
    ]);
    expect(items.map(({ file, outcome, findings: [first] }) => [file, outcome, first?.code])).toEqual([
      ['broken.json', 'refused', 'file-not-json'],
      ['noise.json', 'refused', 'file-not-text'],
      ['large.json', 'refused', 'file-too-large'],
      ['page.json', 'created', undefined],
    ]);
    expect(said({ findings })).toEqual(['file-empty hint', 'file-continues warning']);
    expect(findings[1]?.message).toContain('“page.json”');
  });

  test('sent twice under one key is done once, whatever boundary is between its files', async () => {
    const headers = { 'idempotency-key': 'folder-1' };
    const files: Files = [['root.json', rootObject()]];
    const first = await send(files, 'dryRun=false', headers);
    expect((await send(files, 'dryRun=false', headers)).body).toBe(first.body);
    expect(await it.db.profile.count()).toBe(1);
    for (const other of [
      await send([['other.json', rootObject()]], 'dryRun=false', headers),
      await send(files, 'dryRun=false&leaveOut=0', headers),
    ])
      expect(other.json()).toMatchObject({ code: 'idempotency.other-request' });
  });

  test.each<[string, () => Files, string]>([
    [
      'more objects than at once',
      () => [
        ['a.json', Array.from({ length: 1_500 }, () => ({}))],
        ['b.json', Array.from({ length: 501 }, () => ({}))],
      ],
      'request.too-large',
    ],
    [
      'more files than at once',
      () => Array.from({ length: importLimits.files + 1 }, (_, at) => [`${at}.json`, {}]),
      'request.too-large',
    ],
    [
      'more bytes than at once',
      () => Array.from({ length: 5 }, (_, at) => [`${at}.json`, Buffer.alloc(importLimits.bytesOfFile, ' ')]),
      'request.too-large',
    ],
  ])('%s is refused as a whole', async (_what, files, code) => {
    expect((await send(files())).json()).toMatchObject({ code });
  });

  test('a form that is none is refused', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=B' };
    for (const body of ['', '--C', '--B\r\n\r\n--B--'])
      expect(
        (await manager.post('/profiles/import', { body: Buffer.from(body), headers })).json(),
      ).toMatchObject({
        code: 'request.malformed',
      });
    const empty = await manager.post('/profiles/import', { body: Buffer.from('--B--'), headers });
    expect(empty.json()).toMatchObject({ items: [] });
  });
});

describe('what is left out', () => {
  test('is not made, and what would have stood on it says so', async () => {
    const files: Files = [['all.json', [rootObject(), scepObject(), identityObject('scep.macos')]]];
    const { items, counts } = await imported(files, 'dryRun=false&leaveOut=0,2');
    expect(items.map(({ outcome }) => outcome)).toEqual(['leftOut', 'createdWithWarnings', 'leftOut']);
    expect(items[0]).toMatchObject({ kind: 'trusted.ios', displayName: 'Root ios', profileId: null });
    expect(items[1] && said(items[1])).toContain('root-left-out warning');
    expect(counts).toMatchObject({ leftOut: 2, createdWithWarnings: 1 });
    expect(await it.db.profile.count()).toBe(1);
  });

  test.each(['a', '1-', '12345', ''])('“%s” is no list of indexes', async (text) => {
    const reply = await send([['a.json', {}]], `leaveOut=${text}`);
    expect(reply.json()).toMatchObject({ code: 'request.invalid', findings: [{ at: 'query/leaveOut' }] });
  });
});

describe('an identity profile that is here already', () => {
  const files = (change = {}): Files => [
    ['root.json', rootObject()],
    ['scep.json', scepObject(change)],
  ];

  test('is told from one that only has its name', async () => {
    await imported(files(), 'dryRun=false');
    const [, same] = (await imported(files())).items;
    expect(same && said(same)).toContain('same-here warning');
    expect(same && said(same)).not.toContain('name-taken warning');
    for (const change of [{ renewalThresholdPercentage: 33 }, { displayName: 'Another' }]) {
      const [, other] = (await imported(files(change))).items;
      expect(other && said(other)).not.toContain('same-here warning');
    }
    const [alone] = (await imported([['scep.json', scepObject()]])).items;
    expect(alone && said(alone), 'without its root').toContain('name-taken warning');
  });

  test('is no warning that stays, once there are two on purpose', async () => {
    await imported(files(), 'dryRun=false');
    await imported(files(), 'dryRun=false');
    const twice = await it.db.profile.findMany({ where: { type: 'scep' }, select: { warnings: true } });
    expect(twice).toHaveLength(2);
    expect(new Set(twice.map(({ warnings }) => warnings)).size).toBe(1);
  });
});
