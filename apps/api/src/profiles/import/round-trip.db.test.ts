import { canonicalGraph } from '@countersign/catalog/canonical-graph';
import { toGraph } from '@countersign/catalog/graph';
import type { Kind } from '@countersign/catalog/kind';
import { kinds } from '@countersign/catalog/kinds';
import { platform } from '@countersign/catalog/platforms';
import { samplesOf } from '@countersign/catalog/samples';
import type { GraphObject } from '@countersign/catalog/setting';
import type { ProfileImport } from '@countersign/contract/profile-import';
import { rulesToGraph } from '@countersign/targeting/applicability/graph';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Spec 7.10: what goes in comes out, and what came out goes in elsewhere; all kinds, all samples, with their roots. */
let first: TestApp;
let second: TestApp;
let here: Person;
let there: Person;
let sent: GraphObject[];
let platforms: string;
beforeAll(async () => {
  [first, second] = [await openApp(), await openApp()];
  [here, there] = [await first.person('profileManager'), await second.person('profileManager')];
  for (const { db, now } of [first, second]) {
    const [createdAt, modifiedAt] = [now(), now()];
    const rows = tags.map((id) => ({ id, name: id, nameKey: id, createdAt, modifiedAt }));
    await db.scopeTag.createMany({ data: rows });
  }
  const { der } = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  sent = everything(Buffer.from(der).toString('base64'));
  platforms = '';
});
afterAll(async () => {
  await first.close();
  await second.close();
});

const rules: ApplicabilityRules = {
  edition: { mode: 'exclude', editions: ['windows10Home'], name: 'Not at home' },
  version: { mode: 'include', min: '10.0.19041.0', max: '10.0.22631.9999' },
};

const tags = ['1', '2', '3'];

const rootIds = new Map<string, string>();

function everything(certificate: string): GraphObject[] {
  const store = { base64Of: () => certificate, keep: (text: string) => text };
  let count = 0;
  const object = (kind: Kind, settings: Record<string, unknown>): GraphObject => {
    const displayName = `${kind.id} ${(count += 1)}`;
    const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
    const { family } = platform(kind.platform);
    if (kind.type === 'trusted' && !rootIds.has(family)) rootIds.set(family, id);
    const rootProfileId = kind.rootLink?.onWire ? rootIds.get(family) : undefined;
    const profile = { displayName, description: 'What it is for', settings, rootProfileId };
    const graphTypes = [kind.graphType, ...(kind.olderGraphTypes ?? [])];
    return toGraph(kind, profile, store, {
      id,
      graphType: graphTypes[count % graphTypes.length],
      unknown: {
        roleScopeTagIds: ['0', tags[count % tags.length] ?? ''],
        ...(kind.platform === 'windows10' ? rulesToGraph(rules) : {}),
      },
    });
  };
  return kinds.flatMap((kind) => samplesOf(kind).map((settings) => object(kind, settings)));
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** By name: ids are new in each database. */
function rootNames(objects: readonly GraphObject[]): Map<unknown, unknown> {
  const names = new Map(objects.map(({ id, displayName }) => [id, displayName]));
  return new Map(
    objects.map((object) => {
      const bound = /'([0-9a-f-]+)'/.exec(text(object['rootCertificate@odata.bind']))?.[1];
      return [object['displayName'], bound === undefined ? null : names.get(bound)];
    }),
  );
}

function canonical(objects: readonly GraphObject[]): GraphObject[] {
  const byName = (object: GraphObject) => JSON.stringify(object['displayName']);
  return objects.map(canonicalGraph).toSorted((a, b) => (byName(a) < byName(b) ? -1 : 1));
}

async function put(person: Person, objects: readonly GraphObject[]): Promise<ProfileImport> {
  const reply = await person.post(`/profiles/import?dryRun=false${platforms}`, {
    body: JSON.stringify({ value: objects.toReversed() }),
    headers: { 'content-type': 'application/json' },
  });
  expect(reply.statusCode, reply.body.slice(0, 500)).toBe(200);
  return reply.json();
}

async function take(person: Person, query = ''): Promise<GraphObject[]> {
  const reply = await person.get(`/profiles/graph${query}`);
  expect(reply.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': expect.stringMatching(/^attachment; filename="profiles-.*\.json"$/),
  });
  return reply.json().value;
}

describe('S000-11 S000-13 S000-34 S000-16 S001-13 Graph JSON through the portal and back', () => {
  let exported: GraphObject[];

  test('what was imported is exported as the same profiles, with their roots', async () => {
    const { counts, items } = await put(here, sent);
    expect(counts, JSON.stringify(items.filter(({ outcome }) => outcome === 'refused'))).toMatchObject({
      refused: 0,
      reused: 0,
    });
    expect(items.filter(({ complete }) => !complete)).toEqual([]);
    exported = await take(here);
    expect(exported).toHaveLength(sent.length);
    expect(canonical(exported)).toEqual(canonical(sent));
    expect(rootNames(exported)).toEqual(rootNames(sent));
    for (const object of exported)
      expect(Object.keys(object).slice(0, 3)).toEqual(['@odata.type', 'id', 'displayName']);
  }, 60_000);

  test('what was exported can be imported elsewhere, and is exported from there the same', async () => {
    await put(there, exported);
    const again = await take(there);
    expect(canonical(again)).toEqual(canonical(exported));
    expect(rootNames(again)).toEqual(rootNames(exported));
    const ids = new Set(exported.map(({ id }) => id));
    expect(again.some(({ id }) => ids.has(id))).toBe(false);
  }, 60_000);

  test('imported again where it came from, trusted profiles are used again, and links lead to them', async () => {
    const before = await first.db.profile.count({ where: { type: 'trusted' } });
    const { counts, items } = await put(here, exported);
    expect(counts).toMatchObject({ reused: before, refused: 0 });
    expect(await first.db.profile.count({ where: { type: 'trusted' } })).toBe(before);
    const links = items.flatMap(({ root }) => (root && root.match !== 'none' ? [root.match] : []));
    expect(new Set(links)).toEqual(new Set(['thumbprint']));
  }, 60_000);

  test('windows81 objects are 8.1 where that is chosen, and go out as they came', async () => {
    platforms = '&platform=windows81';
    // There are no applicability rules before Windows 10.
    const asOlder = (object: GraphObject) => ({
      ...object,
      ...rulesToGraph({}),
      displayName: `8.1 ${text(object['displayName'])}`,
    });
    const older = sent.filter((object) =>
      text(object['@odata.type']).startsWith('#microsoft.graph.windows81'),
    );
    const { items } = await put(there, older.map(asOlder));
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['trusted.windows81', 'scep.windows81']));
    const scep = await take(there, '?search=8.1&platform=windows81&type=scep');
    expect(canonical(scep)).toEqual(
      canonical(older.filter((object) => text(object['@odata.type']).includes('SCEP')).map(asOlder)),
    );
  }, 60_000);
});

describe('files', () => {
  test('one profile is a file of its own, named as it is called', async () => {
    const [object] = await take(here, '?type=scep&platform=ios');
    const reply = await here.get(`/profiles/${text(object?.['id'])}/export`);
    expect(reply.headers['content-disposition']).toBe(
      `attachment; filename="${text(object?.['displayName'])}_iosScepCertificateProfile.json"`,
    );
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(reply.json()).toEqual(object);
    const nobody = await here.get('/profiles/01920000-0000-7000-8000-000000000000/export');
    expect(nobody.json()).toMatchObject({ code: 'profile.not-found' });
  });

  test('several are those that are named, or those that the filters find', async () => {
    const all = await take(here, '?platform=ios');
    const [one, two] = all.map(({ id }) => text(id));
    expect((await take(here, `?id=${one}&id=${two}`)).map(({ id }) => id)).toEqual([one, two]);
    expect(await take(here, `?id=${one}&platform=macos`)).toEqual([]);
    for (const [query, name] of [
      [`id=${one}`, /"profiles-\d{4}-\d\d-\d\d\.json"$/],
      ['type=scep&platform=ios', /"profiles-scep-ios-\d{4}-\d\d-\d\d\.json"$/],
    ] as const) {
      const { headers } = await here.get(`/profiles/graph?${query}`);
      expect(headers['content-disposition']).toMatch(name);
    }
    expect((await here.get('/profiles/graph?id=x')).json()).toMatchObject({ code: 'request.invalid' });
  });

  test('with the trusted profiles they stand on, once each, when asked for', async () => {
    const alone = await take(here, '?type=scep&platform=ios');
    const both = await take(here, '?type=scep&platform=ios&withRoots=true');
    const roots = both.filter((object) => !alone.some(({ id }) => id === object['id']));
    const meant = alone.map(
      (object) => /'([0-9a-f-]+)'/.exec(text(object['rootCertificate@odata.bind']))?.[1],
    );
    expect(new Set(roots.map(({ id }) => id))).toEqual(new Set(meant));
    expect(both).toHaveLength(alone.length + roots.length);
    const [one] = alone.map(({ id }) => text(id));
    expect(await take(here, `?id=${one}&withRoots=true`)).toHaveLength(2);
  });
});
