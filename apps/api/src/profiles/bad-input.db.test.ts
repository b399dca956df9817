import { kinds } from '@countersign/catalog/kinds';
import type { Kind } from '@countersign/catalog/kind';
import { descriptionLength, mostProfilesAtOnce, profileNameLength } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Every field of every kind, each with everything that does not belong there; generated, so that a new kind is in it. */
let it: TestApp;
let manager: Person;
let certificate: { data: string; fileName: string };
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  certificate = sentCertificate(await makeCertificate({ subject: 'Contoso Root CA', ca: true }));
});
afterAll(() => it.close());

type Draft = {
  kind: unknown;
  displayName: unknown;
  description?: unknown;
  settings: Record<string, unknown>;
};

function draftOf(kind: Kind): Draft {
  const settings = Object.entries(kind.settings).map(([key, setting]) => [
    key,
    setting.control.type === 'certificate' ? certificate : setting.initial({ door: 'create' }),
  ]);
  return { kind: kind.id, displayName: 'A profile', settings: Object.fromEntries(settings) };
}

const missing = undefined;
const hostile = ['\0', 'a\u0007b', 'a\u2028b', '\u0085', '\ud800'];
const wrongTypes = [null, 7, true, [], {}, ['x'], { a: 1 }];

const wrongNames = [
  missing,
  '',
  '   ',
  'x'.repeat(profileNameLength + 1),
  'line\nbreak',
  ...hostile,
  ...wrongTypes,
];
const wrongDescriptions = ['x'.repeat(descriptionLength + 1), 'a\0b', 'a\u0007b', '\ud800', ...wrongTypes];
const wrongKinds = [
  missing,
  '',
  'trusted',
  'trusted.Windows10',
  '__proto__',
  'x'.repeat(100_000),
  ...wrongTypes,
];
const wrongSettings = [missing, null, 7, 'x', true, []];

function wrongValuesOf(control: Kind['settings'][string]['control']): unknown[] {
  if (control.type === 'choice') {
    return [
      missing,
      '',
      'x',
      ` ${control.options[0]?.value}`,
      control.options[0]?.value.toUpperCase(),
      '__proto__',
      ...wrongTypes,
    ];
  }
  const { data, fileName } = certificate;
  return [
    missing,
    'x',
    ...wrongTypes,
    { data },
    { fileName },
    { data: '', fileName },
    { data: 7, fileName },
    { data: `${data.slice(0, -4)}!!!!`, fileName },
    { data: data.slice(0, -8), fileName },
    { data: `${data}AAAA`.replaceAll('=', ''), fileName },
    { data: 'A'.repeat(400_004), fileName },
    { sha256: 'x', fileName },
    { sha256: 'AB'.repeat(32), fileName },
    { sha256: 'ab'.repeat(33), fileName },
    ...['', ' ', 'x'.repeat(256), 'a/b.cer', String.raw`a\b.cer`, 'a\0b', '\ud800', 7, null].map((name) => ({
      data,
      fileName: name,
    })),
  ];
}

type Case = { name: string; draft: () => unknown; at: string };

const cases: Case[] = kinds.flatMap((kind): Case[] => {
  const change = (
    what: string,
    at: string,
    values: unknown[],
    apply: (draft: Draft, value: unknown) => Draft,
  ): Case[] =>
    values.map((value) => ({
      name: `${kind.id} with ${what} ${JSON.stringify(value)?.slice(0, 40) ?? 'missing'}`,
      draft: () => apply(draftOf(kind), value),
      at,
    }));
  return [
    ...change('the name', '/displayName', wrongNames, (draft, displayName) => ({ ...draft, displayName })),
    ...change('the description', '/description', wrongDescriptions, (draft, description) => ({
      ...draft,
      description,
    })),
    ...change('the kind', '/kind', wrongKinds, (draft, given) => ({ ...draft, kind: given })),
    ...change('the settings', '/settings', wrongSettings, (draft, settings) => ({
      ...draft,
      settings: settings as never,
    })),
    ...Object.entries(kind.settings).flatMap(([key, { control }]) =>
      change(
        key,
        `/settings/${key}`,
        lazily(() => wrongValuesOf(control)),
        (draft, value) => ({
          ...draft,
          settings: { ...draft.settings, [key]: typeof value === 'function' ? value() : value },
        }),
      ),
    ),
  ];
});

/** The certificate is made before the tests, but after they are listed: its places are filled in when they run. */
function lazily(values: () => unknown[]): unknown[] {
  certificate = { data: 'AAAA', fileName: 'ca.cer' };
  return values().map((_value, at) => () => values()[at]);
}

test('S000-30 V01 V02 every wrong value of every field is refused at that field, and nothing is saved', async () => {
  const misplaced: string[] = [];
  for (const { name, draft, at } of cases) {
    const reply = await manager.post('/profiles', { body: { profiles: [draft()] } });
    const { code, findings = [] } = reply.json<{ code: string; findings?: { at: string }[] }>();
    const refused = ['request.invalid', 'profile.invalid'].includes(code);
    if (!refused || !findings.some((found) => found.at.startsWith(`/profiles/0${at}`))) {
      misplaced.push(`${name}: ${reply.statusCode} ${code} ${JSON.stringify(findings).slice(0, 120)}`);
    }
  }
  expect(misplaced).toEqual([]);
  expect(await it.db.profile.count()).toBe(0);
  expect(await it.db.certificateFile.count()).toBe(0);
  expect(cases.length).toBeGreaterThan(kinds.length * 60);
});

test('what is just within the limits is taken', async () => {
  const [kind] = kinds;
  if (!kind) throw new Error('no kind');
  const names = [
    'x',
    'x'.repeat(profileNameLength),
    "Robert'); drop table profile;--",
    '<script>alert(1)</script>',
    '日本語 🔐',
    '\u202ereversed',
  ];
  for (const displayName of names) {
    const draft = {
      ...draftOf(kind),
      displayName,
      description: `${'x'.repeat(descriptionLength - 9)}\ntab\there`,
    };
    const reply = await manager.post('/profiles', { body: { profiles: [draft] } });
    expect(reply.statusCode, reply.body).toBe(201);
    expect(reply.json().profiles[0].displayName).toBe(displayName);
  }
});

test('no profile at all, too many, and assignments that cannot be yet are refused', async () => {
  const [kind] = kinds;
  if (!kind) throw new Error('no kind');
  const draft = draftOf(kind);
  const bodies = [
    {},
    { profiles: [] },
    { profiles: null },
    { profiles: [draft], assignments: [{}] },
    { profiles: Array.from({ length: mostProfilesAtOnce + 1 }, () => ({ ...draft, settings: {} })) },
  ];
  for (const body of bodies) {
    expect((await manager.post('/profiles', { body })).json()).toMatchObject({ code: 'request.invalid' });
  }
  expect((await manager.post('/profiles', { body: { profiles: [draft], assignments: [] } })).statusCode).toBe(
    201,
  );
});
