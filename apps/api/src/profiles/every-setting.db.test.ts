import type { Values } from '@countersign/catalog/check';
import { effectOf } from '@countersign/catalog/generation';
import type { Kind } from '@countersign/catalog/kind';
import { kindOf, kinds } from '@countersign/catalog/kinds';
import { platform } from '@countersign/catalog/platforms';
import { type ListedRule, pointerTo } from '@countersign/catalog/rule';
import type { RuleId } from '@countersign/catalog/rule-sentences';
import { rulesOfKind } from '@countersign/catalog/rules-of-kind';
import { samplesOf } from '@countersign/catalog/samples';
import type { Profile } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** All kinds × settings through the API: each is changed and read back, and each rule that can refuse refuses. */
type Sent = { data: string; fileName: string };

let it: TestApp;
let manager: Person;
let root: Sent;
let otherRoot: Sent;
let server: Sent;
const rootIds = new Map<string, string>();
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  const ca = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  root = sentCertificate(ca);
  otherRoot = sentCertificate(await makeCertificate({ subject: 'Fabrikam Root CA', ca: true }));
  server = sentCertificate(await makeCertificate({ subject: 'www.contoso.com', issuer: ca, ca: false }));
  for (const kind of kinds.filter(({ type }) => type === 'trusted')) {
    const { family } = platform(kind.platform);
    if (!rootIds.has(family)) rootIds.set(family, (await made(draftOf(kind))).id);
  }
});
afterAll(() => it.close());

type Draft = { kind: string; displayName: string; settings: Values; rootProfileId?: string | null };

function draftOf(kind: Kind): Draft {
  const [values = {}] = samplesOf(kind);
  const settings = 'certificate' in values ? { ...values, certificate: root } : values;
  const rootProfileId = rootIds.get(platform(kind.platform).family) ?? null;
  return { kind: kind.id, displayName: kind.id, settings, ...(kind.rootLink ? { rootProfileId } : {}) };
}

async function made(draft: Draft): Promise<Profile> {
  const reply = await manager.post('/profiles', { body: { profiles: [draft] } });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json().profiles[0];
}

/** Another value of the setting than the first sample has, with what makes it visible and what it makes visible. */
function changeOf({ settings }: Kind, key: string): Values {
  const { samples = [], visibleWhen, control } = settings[key] ?? {};
  const shown = visibleWhen ? { [visibleWhen.setting]: visibleWhen.is[0] } : {};
  const value = control?.type === 'certificate' ? otherRoot : (samples[1] as unknown);
  const wanted = Object.entries(settings)
    .filter(([, other]) => other.visibleWhen?.setting === key && other.visibleWhen.is.includes(String(value)))
    .map(
      ([
        other,
        {
          samples: [first],
        },
      ]) => [other, first as unknown],
    );
  return { ...shown, ...Object.fromEntries(wanted), [key]: value };
}

describe('every setting of a saved profile', () => {
  test.each(kinds)('of $id can be changed and is read back, unless it is fixed', async (kind) => {
    const draft = draftOf(kind);
    let profile = await made(draft);
    const first = profile.settings;
    for (const [key, { fixed, control }] of Object.entries(kind.settings)) {
      const settings = { ...first, ...changeOf(kind, key) };
      const reply = await manager.patch(`/profiles/${profile.id}`, {
        version: profile.version,
        body: { settings },
      });
      if (fixed !== undefined) {
        expect(reply.json(), key).toMatchObject({
          code: 'profile.invalid',
          findings: expect.arrayContaining([
            expect.objectContaining({ at: `/settings/${key}`, code: 'fixed' }),
          ]),
        });
        continue;
      }
      expect(reply.statusCode, `${key}: ${reply.body}`).toBe(200);
      const read = reply.json<Profile>();
      if (control.type === 'certificate') expect(read.certificate?.name).toBe('Fabrikam Root CA');
      else expect(read.settings).toEqual(settings);
      const raised = effectOf(kind, profile.settings, read.settings) === 'none' ? 0 : 1;
      expect([read.version, read.generation], key).toEqual([
        profile.version + 1,
        profile.generation + raised,
      ]);
      profile = read;
    }
    expect((await manager.get(`/profiles/${profile.id}`)).json()).toEqual(profile);
  });
});

type Breaking = (kind: Kind) => Partial<Draft>;

const subject =
  (text: string, others: Values = {}): Breaking =>
  () => ({ settings: { subject: { format: 'custom', text }, ...others } });

/** A row of the first of these types that the kind has. */
const row =
  (value: string, sanTypes: string[], others: Values = {}): Breaking =>
  ({ settings }) => {
    const control = settings['alternativeNames']?.control;
    const types = control?.type === 'alternativeNames' ? control.types.map(({ value }) => value) : [];
    const sanType = sanTypes.find((type) => types.includes(type));
    return { settings: { alternativeNames: [{ sanType, value }], ...others } };
  };

const device = { certificateType: 'machine' };
const upn = ['userPrincipalName'];
const dns = ['domainNameService'];

/** What each rule that can be an error refuses; the places are those that the catalog lists. */
const breaking: Partial<Record<RuleId, { [at: string]: Breaking }>> = {
  V03: { certificate: () => ({ settings: { certificate: server } }) },
  V05: { rootProfile: () => ({ rootProfileId: null }) },
  V06: { scepServerUrls: () => ({ settings: { scepServerUrls: ['ndes.contoso.com'] } }) },
  V07: { scepServerUrls: () => ({ settings: { scepServerUrls: ['http://ndes.contoso.com/scep'] } }) },
  V11: { subject: subject('CN={{'), alternativeNames: row('{{', dns) },
  V12: {
    subject: subject('CN={{UserName}}', device),
    alternativeNames: row('{{UserPrincipalName}}', upn, device),
  },
  V13: { alternativeNames: row(' ', dns) },
  V14: { alternativeNames: row('a|b', dns) },
  V17: {
    subject: subject('CN={{OnPremisesSecurityIdentifier}}'),
    alternativeNames: row('{{OnPremisesSecurityIdentifier}}', dns),
  },
  V18: {
    subject: subject('CN={{FullyQualifiedDomainName}}'),
    alternativeNames: row('{{FullyQualifiedDomainName}}', dns),
  },
  V19: { alternativeNames: row('{{UserName}}', dns) },
  V22: {
    subject: subject('CN={{onPremisesSamAccountName}}'),
    alternativeNames: row('{{onPremisesSamAccountName}}@contoso.com', upn),
  },
  V24: { subject: subject('CN=Doe, Jane') },
  V27: { extendedKeyUsages: () => ({ settings: { extendedKeyUsages: [{ name: 'Ours', oid: '1.2.x' }] } }) },
  V31: {
    keyStorageProvider: () => ({
      settings: { keySize: 'size4096', keyStorageProvider: 'useTpmKspOtherwiseFail' },
    }),
  },
  V36: {
    certificateType: () => ({ settings: { deploymentChannel: 'userChannel', certificateType: 'machine' } }),
  },
  V46: { rootProfile: () => ({ rootProfileId: null }) },
  V47: { alternativeNames: row('{{DeviceName}}@contoso.com', upn) },
};

type Case = { name: string; rule: ListedRule; draft: () => Draft };

/** Those that a schema holds by itself are in bad-input.db.test.ts, with every other wrong value. */
const cases: Case[] = kinds.flatMap((kind) =>
  rulesOfKind(kind)
    .filter(({ level, strict }) => level === 'error' && !strict)
    .map((rule) => ({
      name: `${kind.id} ${rule.id} ${rule.at}`,
      rule,
      draft: () => {
        const wrong = breaking[rule.id]?.[rule.at];
        if (!wrong) throw new Error(`nothing here breaks ${rule.id} at ${rule.at}`);
        const { settings, ...others } = wrong(kind);
        const draft = draftOf(kind);
        return { ...draft, ...others, settings: { ...draft.settings, ...settings } };
      },
    })),
);

describe('every wrong combination', () => {
  test('of every kind is refused by its rule at its field, told beforehand, and nothing is saved', async () => {
    const before = await it.db.profile.count();
    const profiles = cases.map(({ draft }) => draft());
    const refused = (await manager.post('/profiles', { body: { profiles } })).json();
    expect(refused.code).toBe('profile.invalid');
    const told = (await manager.post('/profiles:validate', { body: { profiles } })).json().profiles;
    type Found = { at: string; code: string; level: string };
    const missed = cases.flatMap(({ name, rule: { id, at } }, position) => {
      const place = pointerTo(at);
      const isMeant = (one: Found, prefix: string) =>
        one.code === id && one.level === 'error' && one.at.startsWith(`${prefix}${place}`);
      const inBoth =
        refused.findings.some((one: Found) => isMeant(one, `/profiles/${position}`)) &&
        told[position].findings.some((one: Found) => isMeant(one, ''));
      return inBoth ? [] : [`${name}: ${JSON.stringify(told[position].findings).slice(0, 200)}`];
    });
    expect(missed).toEqual([]);
    expect(await it.db.profile.count()).toBe(before);
    expect(cases.length).toBeGreaterThan(kinds.length * 4);
  });

  test('is refused in an edit too, one for each rule', async () => {
    const once = [...new Map(cases.map((one) => [`${one.rule.id} ${one.rule.at}`, one])).values()];
    for (const { name, rule, draft } of once) {
      const { settings, rootProfileId, kind } = draft();
      const known = kinds.find(({ id }) => id === kind);
      if (!known) throw new Error(kind);
      const saved = await made(draftOf(known));
      const body = { settings, ...(known.rootLink ? { rootProfileId } : {}) };
      const reply = await manager.patch(`/profiles/${saved.id}`, { version: 1, body });
      expect(reply.json(), name).toMatchObject({
        code: 'profile.invalid',
        findings: expect.arrayContaining([
          expect.objectContaining({
            code: rule.id,
            at: expect.stringMatching(new RegExp(`^${pointerTo(rule.at)}`)),
          }),
        ]),
      });
      expect((await manager.get(`/profiles/${saved.id}`)).json<Profile>().version, name).toBe(1);
    }
  });

  test('with a setting that the kind does not have is refused', async () => {
    const drafts = kinds.map((kind) => {
      const draft = draftOf(kind);
      return { ...draft, settings: { ...draft.settings, surprise: 1 } };
    });
    const reply = await manager.post('/profiles', { body: { profiles: drafts } });
    expect(reply.json()).toMatchObject({
      code: 'request.invalid',
      findings: kinds.map((_kind, at) => ({
        at: `/profiles/${at}/settings/surprise`,
        code: 'unknown-field',
      })),
    });
  });
});

describe('what only the shape of a request refuses bears the id of its rule too', () => {
  const wrong: Partial<Record<RuleId, unknown[]>> = {
    V01: [undefined, '', ' '],
    V02: [undefined, { fileName: 'ca.cer' }],
    V06: [undefined, []],
    V09: [undefined, 0, 100, 20.5],
    V10: [undefined, { value: 0, unit: 'days' }, { value: 1, unit: 'weeks' }],
    V30: [undefined, [], ['x'], Array.from({ length: 51 }, (_, at) => `com.app.x${at}`)],
    V34: [undefined, '', ' '],
  };
  const all = kinds.flatMap((kind) =>
    rulesOfKind(kind)
      .filter((rule) => rule.strict && rule.id !== 'V39')
      .map((rule) => ({ kind, rule })),
  );
  const strict = all.flatMap((one) => (wrong[one.rule.id] ?? []).map((value) => ({ ...one, value })));

  function broken({ kind, rule: { at }, value }: (typeof strict)[number]): Draft {
    const draft = draftOf(kind);
    if (at === 'displayName') return { ...draft, displayName: value as string };
    return { ...draft, settings: { ...draft.settings, ...changeOf(kind, at), [at]: value } };
  }

  test('in a new profile and in an edit', async () => {
    expect(new Set(all.map(({ rule }) => rule.id))).toEqual(new Set(Object.keys(wrong)));
    const profiles = strict.map(broken);
    const { code, findings } = (await manager.post('/profiles', { body: { profiles } })).json();
    expect(code).toBe('request.invalid');
    for (const [position, { rule, kind }] of strict.entries()) {
      const place = `/profiles/${position}${pointerTo(rule.at)}`;
      const found = findings.filter(({ at }: { at: string }) => at.startsWith(place));
      expect([kind.id, ...new Set(found.map((one: { code: string }) => one.code))]).toEqual([
        kind.id,
        rule.id,
      ]);
    }
    const pkcs = await made(draftOf(kindOf('pkcs.ios')));
    const settings = { ...pkcs.settings, certificationAuthority: ' ' };
    const edit = await manager.patch(`/profiles/${pkcs.id}`, { version: 1, body: { settings } });
    expect(edit.json()).toMatchObject({
      findings: [{ at: '/settings/certificationAuthority', code: 'V34' }],
    });
  });

  test('but a text that is too long breaks no rule of these', async () => {
    const draft = draftOf(kindOf('pkcs.ios'));
    const settings = { ...draft.settings, certificationAuthority: 'x'.repeat(256) };
    const reply = await manager.post('/profiles', { body: { profiles: [{ ...draft, settings }] } });
    expect(reply.json()).toMatchObject({ findings: [{ code: 'too_big' }] });
  });
});
