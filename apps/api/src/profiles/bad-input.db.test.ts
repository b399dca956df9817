import { kinds } from '@countersign/catalog/kinds';
import { samplesOf } from '@countersign/catalog/samples';
import type { Kind } from '@countersign/catalog/kind';
import { descriptionLength, mostProfilesAtOnce, profileNameLength } from '@countersign/contract/limits';
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

/** The first sample, which has every setting that is visible at first, and the bytes of a real certificate. */
function draftOf(kind: Kind): Draft {
  const [values = {}] = samplesOf(kind);
  const settings = Object.entries(values).map(([key, value]) => [
    key,
    kind.settings[key]?.control.type === 'certificate' ? certificate : value,
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

type Control = Kind['settings'][string]['control'];

const wrongTexts = ['a\0b', 'a\u0007b', '\ud800', 7, null, true, [], {}];

/** What does not belong into a control, whatever kind it stands in. */
const wrongValues: { [Type in Control['type']]: (control: Extract<Control, { type: Type }>) => unknown[] } = {
  choice: ({ options, unset }) => [
    missing,
    '',
    'x',
    ` ${options[0]?.value}`,
    options[0]?.value.toUpperCase(),
    '__proto__',
    ...wrongTypes.filter((value) => value !== null || unset === undefined),
  ],
  flags: ({ options }) => [missing, 'x', ['x'], [7], [null], options[0]?.value, null, 7, true, {}],
  switch: () => [missing, null, 'true', 1, [], {}],
  text: ({ max }) => [missing, '', '  ', 'x'.repeat(max + 1), 'line\nbreak', ...wrongTexts],
  integer: ({ min, max }) => [missing, min - 1, max + 1, min + 0.5, String(min), null, true, [], {}],
  duration: ({ units, max }) => [
    missing,
    ...wrongTypes,
    { value: 0, unit: units[0]?.value },
    { value: max + 1, unit: units[0]?.value },
    { value: 1.5, unit: units[0]?.value },
    { value: '1', unit: units[0]?.value },
    { value: 1, unit: 'weeks' },
    { value: 1 },
  ],
  subject: ({ formats }) => [
    missing,
    ...wrongTypes,
    { format: 'x', text: 'CN=x' },
    { format: formats[0]?.value },
    { format: formats[0]?.value, text: 7 },
    { format: 'custom', text: 'CN=a\0b' },
    { format: 'custom', text: `CN=${'x'.repeat(4_000)}` },
  ],
  alternativeNames: ({ types, max }) => [
    missing,
    'x',
    null,
    7,
    {},
    ['x'],
    [{ sanType: 'x', value: 'a' }],
    [{ sanType: types[0]?.value }],
    [{ sanType: types[0]?.value, value: 7 }],
    [{ sanType: types[0]?.value, value: 'a\0b' }],
    [{ sanType: types[0]?.value, value: 'x'.repeat(1_001) }],
    Array.from({ length: max + 1 }, () => ({ sanType: types[0]?.value, value: 'a' })),
  ],
  extendedKeyUsages: ({ max }) => [
    missing,
    'x',
    null,
    {},
    [{ name: 'x' }],
    [{ oid: '1.2.3' }],
    [{ name: '', oid: '1.2.3' }],
    [{ name: 'x', oid: 7 }],
    [{ name: 'a\0b', oid: '1.2.3' }],
    Array.from({ length: max + 1 }, (_, n) => ({ name: `x${n}`, oid: `1.2.${n}` })),
  ],
  urls: ({ max }) => [
    missing,
    'https://x',
    null,
    {},
    [],
    [7],
    [''],
    ['a\0b'],
    [`https://${'x'.repeat(2_000)}`],
    Array.from({ length: max + 1 }, () => 'https://x'),
  ],
  packages: () => [
    'com.contoso.vpn',
    null,
    {},
    [7],
    ['x'],
    ['com..x'],
    ['1.2'],
    ['com.contoso.v pn'],
    ['com.contoso.vpn;'],
  ],
  certificate: () => {
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
      ...['', ' ', 'x'.repeat(256), 'a/b.cer', String.raw`a\b.cer`, ...wrongTexts].map((name) => ({
        data,
        fileName: name,
      })),
    ];
  },
};

function wrongValuesOf(control: Control): unknown[] {
  return (wrongValues[control.type] as (control: Control) => unknown[])(control);
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
    ...Object.entries(kind.settings).flatMap(([key, { control, visibleWhen }]) =>
      change(
        key,
        `/settings/${key}`,
        lazily(() => wrongValuesOf(control)),
        (draft, value) => ({
          ...draft,
          settings: {
            ...draft.settings,
            ...(visibleWhen ? { [visibleWhen.setting]: visibleWhen.is[0] } : {}),
            [key]: typeof value === 'function' ? value() : value,
          },
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

const batch = 100;

type Refusal = { code: string; findings?: { at: string }[] };

/** Many at once, and what the shape of a request lets pass is sent again by itself, for the rules to judge. */
async function misplacedOf(some: readonly Case[]): Promise<string[]> {
  const together = (await send(some)).findings ?? [];
  const left = some.filter(
    ({ at }, position) => !together.some((found) => found.at.startsWith(`/profiles/${position}${at}`)),
  );
  const misplaced: string[] = [];
  for (const one of left) {
    const { code, findings = [] } = await send([one]);
    const refused = ['request.invalid', 'profile.invalid'].includes(code);
    if (refused && findings.some((found) => found.at.startsWith(`/profiles/0${one.at}`))) continue;
    misplaced.push(`${one.name}: ${code} ${JSON.stringify(findings).slice(0, 120)}`);
  }
  return misplaced;
}

async function send(some: readonly Case[]): Promise<Refusal> {
  return (await manager.post('/profiles', { body: { profiles: some.map(({ draft }) => draft()) } })).json();
}

test('S000-30 V01 V02 every wrong value of every field is refused at that field, and nothing is saved', async () => {
  const misplaced: string[] = [];
  for (let at = 0; at < cases.length; at += batch)
    misplaced.push(...(await misplacedOf(cases.slice(at, at + batch))));
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
