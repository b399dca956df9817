import { platformNames } from '@countersign/catalog/platforms';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { windowsSkuNames } from '../windows-skus.ts';
import { refusedBy } from './applies.ts';
import { editionOfSku, osEditionNames, skusOfEditions } from './editions.ts';
import { ruleWirePlaces, rulesFromGraph, rulesToGraph } from './graph.ts';
import { checkRules } from './check-rules.ts';
import { type ApplicabilityRules, canHaveRules } from './rules.ts';

const range = { mode: 'include', min: '10.0.16299.0', max: '10.0.17134.0' } as const;

describe('S000-34 S003-39 C8 where the step is', () => {
  test.each(platformNames)('%s', (platform) => {
    expect(canHaveRules(platform)).toBe(platform === 'windows10');
    const codes = checkRules({ version: { ...range } }, platform).map(({ code }) => code);
    if (platform !== 'windows10') expect(codes).toEqual(['rulesNotForPlatform']);
    else expect(codes).toEqual([]);
  });
});

describe('S000-34 what a rule must be', () => {
  test.each<[string, ApplicabilityRules, string[]]>([
    ['nothing', {}, []],
    ['an edition', { edition: { mode: 'include', editions: ['windows10Enterprise'] } }, []],
    ['editions', { edition: { mode: 'exclude', editions: ['windows10Home', 'windows10HomeN'] } }, []],
    ['no edition', { edition: { mode: 'include', editions: [] } }, ['edition.editions editionsMissing']],
    [
      'one edition twice',
      { edition: { mode: 'include', editions: ['windows10Home', 'windows10Home'] } },
      ['edition.editions editionTwice'],
    ],
    [
      'an edition that does not exist',
      { edition: { mode: 'include', editions: ['toString' as 'windows10Home'] } },
      ['edition.editions editionUnknown'],
    ],
    ['finer builds', { version: { mode: 'include', min: '10.0.16299.001', max: '10.0.17134.319' } }, []],
    ['no smallest', { version: { ...range, min: '' } }, ['version.min versionMissing']],
    ['no largest', { version: { ...range, max: '' } }, ['version.max versionMissing']],
    [
      'neither',
      { version: { ...range, min: '', max: '' } },
      ['version.min versionMissing', 'version.max versionMissing'],
    ],
    ['text', { version: { ...range, min: '1709' } }, ['version.min versionMalformed']],
    ['reversed', { version: { ...range, min: '10.0.19041.0' } }, ['version.min rangeReversed']],
    ['the same but for zeros', { version: { ...range, min: '10.0.17134.000' } }, []],
    ['a largest that ends early', { version: { ...range, max: '10.0.17134' } }, ['version.max maximumShort']],
  ])('%s', (_name, rules, expected) => {
    const findings = checkRules(rules, 'windows10');
    expect(findings.map(({ at, code }) => `${at} ${code}`)).toEqual(expected);
    for (const { message } of findings) expect(message).toMatch(/\.$/);
  });
});

describe('S000-34 which devices a rule keeps out', () => {
  const enterprise = (mode: 'include' | 'exclude') => ({
    edition: { mode, editions: ['windows10Enterprise' as const] },
  });
  test.each([
    ['include', 'Enterprise', undefined],
    ['include', 'ServerRdsh', undefined],
    ['include', 'Professional', 'edition'],
    ['include', 'CloudEdition', 'edition'],
    ['include', null, 'edition'],
    ['exclude', 'Enterprise', 'edition'],
    ['exclude', 'Professional', undefined],
    ['exclude', null, undefined],
  ] as const)('%s Enterprise, %s: %s', (mode, sku, refused) => {
    expect(refusedBy(enterprise(mode), { sku, osVersion: null })).toBe(refused);
  });

  test.each([
    ['include', '10.0.16299.0', undefined],
    ['include', '10.0.16299.001', undefined],
    ['include', '10.0.17134.0', undefined],
    ['include', '10.0.17134.1', 'version'],
    ['include', '10.0.16298.9999', 'version'],
    ['include', null, 'version'],
    ['include', 'unknown', 'version'],
    ['exclude', '10.0.17133.5', 'version'],
    ['exclude', '10.0.22631.1', undefined],
    ['exclude', null, undefined],
  ] as const)('%s 10.0.16299.0 to 10.0.17134.0, %s: %s', (mode, osVersion, refused) => {
    expect(refusedBy({ version: { ...range, mode } }, { sku: null, osVersion })).toBe(refused);
  });

  test('all rules must be met', () => {
    const rules = { ...enterprise('include'), version: { ...range } };
    const osVersion = '10.0.17000.0';
    expect(refusedBy(rules, { sku: 'Enterprise', osVersion })).toBeUndefined();
    expect(refusedBy(rules, { sku: 'Enterprise', osVersion: '10.0.19041.0' })).toBe('version');
    expect(refusedBy(rules, { sku: 'Core', osVersion })).toBe('edition');
  });
});

test('each SKU counts as one edition or none, and the way back agrees', () => {
  for (const sku of windowsSkuNames) {
    const edition = editionOfSku(sku);
    const back = osEditionNames.filter((name) => skusOfEditions([name]).includes(sku));
    expect(back).toEqual(edition === null ? [] : [edition]);
    expect(editionOfSku(sku.toUpperCase())).toBe(edition);
  }
  const without = windowsSkuNames.filter((sku) => editionOfSku(sku) === null);
  expect(without).toEqual(['CloudEdition', 'CloudEditionN', 'PPIPro']);
});

describe('on the wire', () => {
  test.each<ApplicabilityRules>([
    {},
    { edition: { mode: 'include', editions: [...osEditionNames] } },
    { version: { mode: 'exclude', min: '10.0.16299.001', max: '10.0.17134.319', name: 'Old ones' } },
    { edition: { mode: 'exclude', editions: ['windows10Home'], name: 'Not home' }, version: { ...range } },
  ])('%j comes back', (rules) => {
    expect(rulesFromGraph(rulesToGraph(rules))).toEqual({ rules, findings: [] });
  });

  test('any rules come back, and any object that is read is written as the same', () => {
    const mode = fc.constantFrom('include' as const, 'exclude' as const);
    const name = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
    const number = fc.nat({ max: 99_999 });
    const version = fc.array(number, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('.'));
    const named = <Rule extends object>(rule: Rule, given: string | undefined) =>
      given === undefined ? rule : { ...rule, name: given };
    const edition = fc
      .tuple(mode, fc.uniqueArray(fc.constantFrom(...osEditionNames), { minLength: 1 }), name)
      .map(([how, editions, given]) => named({ mode: how, editions }, given));
    const range = fc
      .tuple(mode, version, version, name)
      .map(([how, min, max, given]) => named({ mode: how, min, max }, given));
    const both = fc.record({ edition, version: range }, { requiredKeys: [] });
    fc.assert(
      fc.property(both, (rules) => {
        const written = rulesToGraph(rules);
        const read = rulesFromGraph(JSON.parse(JSON.stringify(written)));
        expect(read).toEqual({ rules, findings: [] });
        expect(rulesToGraph(read.rules)).toEqual(written);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const { rules, findings } = rulesFromGraph({
          deviceManagementApplicabilityRuleOsEdition: one as never,
          deviceManagementApplicabilityRuleOsVersion: other as never,
        });
        for (const [rule, given] of [
          [rules.edition, one],
          [rules.version, other],
        ])
          expect(rule !== undefined || given === null || findings.length > 0).toBe(true);
      }),
    );
  });

  test('names are those of the wire, and no rule is null', () => {
    expect(rulesToGraph({ version: { ...range } })).toEqual({
      deviceManagementApplicabilityRuleOsEdition: null,
      deviceManagementApplicabilityRuleOsVersion: {
        name: null,
        ruleType: 'include',
        minOSVersion: '10.0.16299.0',
        maxOSVersion: '10.0.17134.0',
      },
      deviceManagementApplicabilityRuleDeviceMode: null,
    });
  });

  test('what is wrong with a rule has its place there', () => {
    const written = rulesToGraph({ edition: { mode: 'include', editions: [] }, version: { ...range } });
    for (const place of Object.values(ruleWirePlaces)) {
      const [, member = '', part] = place.split('/');
      expect(written[member]).toHaveProperty(part ?? 'name');
    }
  });

  test('the device mode is told, and left to whoever keeps unknown properties', () => {
    const kept = {
      deviceManagementApplicabilityRuleDeviceMode: { deviceMode: 'sModeConfiguration', ruleType: 'include' },
    };
    const { rules, findings } = rulesFromGraph(kept);
    expect(rules).toEqual({});
    expect(rulesToGraph(rules, kept)).toMatchObject(kept);
    expect(findings).toMatchObject([{ code: 'device-mode-kept', level: 'warning' }]);
  });

  const edition = 'deviceManagementApplicabilityRuleOsEdition';
  const version = 'deviceManagementApplicabilityRuleOsVersion';
  test.each<[string, Parameters<typeof rulesFromGraph>[0], string[]]>([
    ['a text', { [edition]: 'Enterprise' }, [`/${edition}`]],
    ['a list', { [version]: [] }, [`/${version}`]],
    ['no type', { [edition]: { osEditionTypes: ['windows10Home'] } }, [`/${edition}/ruleType`]],
    [
      'an unknown edition',
      { [edition]: { ruleType: 'include', osEditionTypes: ['windows10Home', 'windows12'] } },
      [`/${edition}/osEditionTypes`],
    ],
    [
      'nothing chosen',
      { [edition]: { ruleType: 'include', osEditionTypes: ['notConfigured'] } },
      [`/${edition}/osEditionTypes`],
    ],
    [
      'half a range',
      { [version]: { ruleType: 'exclude', minOSVersion: '10.0' } },
      [`/${version}/maxOSVersion`],
    ],
  ])('%s is refused at its place', (_name, object, places) => {
    const { rules, findings } = rulesFromGraph(object);
    expect(rules).toEqual({});
    expect(findings.map(({ at }) => at)).toEqual(places);
    expect(findings.every(({ level }) => level === 'error')).toBe(true);
  });
});
