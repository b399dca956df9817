import { describe, expect, test } from 'vitest';
import { checkRules, settingsSchema } from './check.ts';
import { changedSettings, effectOf } from './generation.ts';
import { kindOfGraphType } from './graph.ts';
import { findKind, kindOf, kinds } from './kinds.ts';
import { isRetired, platform, platformNames } from './platforms.ts';
import { profileTypes } from './profile-types.ts';
import type { CertificateContext } from './setting.ts';

const certificate = { sha256: 'ab'.repeat(32), fileName: 'root.cer' };

describe('the trusted kinds', () => {
  test('S000-01 there is one on every platform, and it holds exactly one certificate', () => {
    expect(kinds.filter(({ type }) => type === 'trusted').map(({ platform: name }) => name)).toEqual(
      platformNames,
    );
    for (const kind of kinds.filter(({ type }) => type === 'trusted')) {
      expect(
        Object.values(kind.settings).filter(({ control }) => control.type === 'certificate'),
      ).toHaveLength(1);
      expect(kind.settings['certificate']?.hint).toContain('root or intermediate (issuing) CA');
    }
  });

  test('S003-19 S001-19 the type is called "Trusted certificate"', () => {
    expect(profileTypes.trusted.label).toBe('Trusted certificate');
  });

  test.each([
    ['windows10', '#microsoft.graph.windows81TrustedRootCertificate'],
    ['windows81', '#microsoft.graph.windows81TrustedRootCertificate'],
    ['ios', '#microsoft.graph.iosTrustedRootCertificate'],
    ['macos', '#microsoft.graph.macOSTrustedRootCertificate'],
    ['androidDeviceOwner', '#microsoft.graph.androidDeviceOwnerTrustedRootCertificate'],
    ['androidWorkProfile', '#microsoft.graph.androidWorkProfileTrustedRootCertificate'],
    ['aosp', '#microsoft.graph.aospDeviceOwnerTrustedRootCertificate'],
    ['androidDeviceAdministrator', '#microsoft.graph.androidTrustedRootCertificate'],
    ['windowsPhone81', '#microsoft.graph.windowsPhone81TrustedRootCertificate'],
  ] as const)('for %s is %s on the wire', (name, type) => {
    expect(kindOf(`trusted.${name}`).graphType).toBe(type);
  });

  test('X3 a wire type that Windows 8.1 and 10 share reads as Windows 10 unless a hint says otherwise', () => {
    const type = '#microsoft.graph.windows81trustedrootcertificate';
    expect(kindOfGraphType(type)?.platform).toBe('windows10');
    expect(kindOfGraphType(type, { platform: 'windows81' })?.platform).toBe('windows81');
    expect(kindOfGraphType('#microsoft.graph.windows10XTrustedRootCertificate')).toBeUndefined();
  });

  test('S000-32 Windows has exactly three destination stores, no user root, and other platforms have none', () => {
    for (const kind of kinds.filter(({ type }) => type === 'trusted')) {
      const { destinationStore } = kind.settings;
      const windows = kind.platform === 'windows10' || kind.platform === 'windows81';
      expect(destinationStore?.samples, kind.id).toEqual(
        windows
          ? ['computerCertStoreRoot', 'computerCertStoreIntermediate', 'userCertStoreIntermediate']
          : undefined,
      );
      const refused = settingsSchema(kind).safeParse({ certificate, destinationStore: 'userCertStoreRoot' });
      expect(refused.success).toBe(false);
      const elsewhere = settingsSchema(kind).safeParse({
        certificate,
        deploymentChannel: 'deviceChannel',
        destinationStore: 'computerCertStoreRoot',
      });
      expect(elsewhere.success).toBe(false);
    }
  });

  test.each([
    [undefined, 'computerCertStoreRoot'],
    ['root', 'computerCertStoreRoot'],
    ['intermediate', 'computerCertStoreIntermediate'],
  ] as const)('the store that fits a certificate judged %s is chosen: %s', (verdict, store) => {
    const judged = verdict && { certificate: { verdict, warnings: [] } };
    expect(
      kindOf('trusted.windows10').settings['destinationStore']?.initial({ door: 'create', ...judged }),
    ).toBe(store);
  });

  test('the channel of a Mac begins with the device and cannot be changed later', () => {
    const channel = kindOf('trusted.macos').settings['deploymentChannel'];
    expect(channel?.initial({ door: 'create' })).toBe('deviceChannel');
    expect(channel?.fixed).toBeTypeOf('string');
  });

  test('the same certificate in two stores claims one slot differently', () => {
    const kind = kindOf('trusted.windows10');
    const [one, other] = ['computerCertStoreRoot', 'userCertStoreIntermediate'].map((destinationStore) => ({
      certificate,
      destinationStore,
    }));
    expect(kind.slot(one as never)).toBe(kind.slot(other as never));
    expect(kind.claim(one as never)).not.toBe(kind.claim(other as never));
  });
});

describe('the rules of the certificate', () => {
  const kind = kindOf('trusted.ios');
  const judged = (context: Partial<CertificateContext>): CertificateContext => ({
    verdict: 'root',
    warnings: [],
    ...context,
  });

  test.each([
    ['create', 'error'],
    ['import', 'warning'],
  ] as const)('S000-18 V03 an end entity at the door "%s" is an %s', (door, level) => {
    const found = checkRules(kind, { certificate }, { door, certificate: judged({ verdict: 'end-entity' }) });
    expect(found).toMatchObject([{ rule: 'V03', at: 'certificate', level }]);
  });

  test('V04 what the reader warns about is a warning, each on its own', () => {
    const warnings = [
      { code: 'expired', message: 'It expired.' },
      { code: 'weak-key', message: 'Its key is short.' },
    ];
    const found = checkRules(kind, { certificate }, { door: 'create', certificate: judged({ warnings }) });
    expect(found.map(({ rule, level, message }) => [rule, level, message])).toEqual([
      ['V04', 'warning', 'It expired.'],
      ['V04', 'warning', 'Its key is short.'],
    ]);
  });
});

describe('what a change does', () => {
  const kind = kindOf('trusted.windows10');
  const before = { certificate, destinationStore: 'computerCertStoreRoot' };

  test('another store or certificate is sent again; the same values are no change', () => {
    const after = { ...before, destinationStore: 'computerCertStoreIntermediate' };
    expect(changedSettings(kind, before, after)).toEqual(['destinationStore']);
    expect(effectOf(kind, before, after)).toBe('resend');
    expect(changedSettings(kind, before, { ...before })).toEqual([]);
    expect(effectOf(kind, before, { ...before })).toBe('none');
  });
});

describe('platforms', () => {
  test('+a2 X26 retired ones stay, with the day and what to do instead', () => {
    expect(platformNames.filter(isRetired)).toEqual([
      'androidDeviceAdministrator',
      'windows81',
      'windowsPhone81',
    ]);
    for (const name of platformNames.filter(isRetired)) {
      const { since = '', notice = '' } = platform(name).retired ?? {};
      expect(new Date(since).toISOString().slice(0, 10)).toBe(since);
      expect(notice).not.toBe('');
      // Whoever shows the notice says the day, once.
      expect(notice).not.toMatch(/\d{4}/);
    }
  });

  test('a kind that does not exist is not found', () => {
    expect(findKind('pkcs.windows81')).toBeUndefined();
    expect(findKind('constructor')).toBeUndefined();
  });
});
