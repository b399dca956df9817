import { platformNames, platforms } from '@countersign/catalog/platforms';
import { describe, expect, test } from 'vitest';
import { deviceFamilies } from '../facts.ts';
import { skuOfNumber, windowsSkuNames, windowsSkus } from '../windows-skus.ts';
import { formatFilter } from './format.ts';
import { type OperatorName, operator, operatorNames } from './operators.ts';
import { filterPlatformNames, filterPlatformOf, filterPlatforms, isAbout, whyNoFilter } from './platforms.ts';
import { type PropertyName, choicesOf, propertiesIn, propertyNames, propertyOf } from './properties.ts';
import { readFilter } from './read.ts';

const everywhere = ['windows10AndLater', 'iOS', 'macOS', 'androidForWork', 'androidAOSP', 'android'];
const text: OperatorName[] = ['eq', 'ne', 'in', 'notIn', 'startsWith', 'contains', 'notContains'];
const trust = ['Azure AD joined', 'Azure AD registered', 'Hybrid Azure AD joined', 'Unknown'];
const rooted = ['android', 'androidForWork', 'androidAOSP', 'iOS'];
const enrolment = ['androidForWork', 'androidAOSP', 'iOS', 'windows10AndLater'];

/** Spec 4.2, line by line: property, platforms, operators, kind of value, values. */
const table: [PropertyName, string[], OperatorName[], string, string[]?][] = [
  [
    'device.cpuArchitecture',
    ['macOS', 'windows10AndLater'],
    ['eq', 'ne', 'in', 'notIn'],
    'choice',
    ['amd64', 'x86', 'x64', 'arm64', 'unknown'],
  ],
  ['device.deviceCategory', everywhere, text, 'text'],
  ['device.deviceName', everywhere, text, 'text'],
  ['device.deviceOwnership', everywhere, ['eq', 'ne'], 'choice', ['Personal', 'Corporate', 'unknown']],
  ['device.deviceTrustType', ['windows10AndLater'], ['eq', 'ne', 'in', 'notIn'], 'choice', trust],
  ['device.enrollmentProfileName', enrolment, text, 'text'],
  ['device.isRooted', rooted, ['eq', 'ne'], 'choice', ['True', 'False', 'unknown']],
  ['device.manufacturer', everywhere, text, 'text'],
  ['device.model', everywhere, text, 'text'],
  ['device.operatingSystemVersion', everywhere, ['eq', 'ne', 'gt', 'ge', 'lt', 'le'], 'version'],
  ['device.osVersion', everywhere, text, 'text'],
  ['device.operatingSystemSKU', ['windows10AndLater'], text, 'text', windowsSkuNames],
];

describe('the properties of a device (spec 4.2)', () => {
  test('are these and no others', () => {
    const asked = propertyNames.filter((name) => propertyOf(name).about === 'device');
    expect(asked.toSorted()).toEqual(table.map(([name]) => name).toSorted());
  });

  test.each(table)('%s: platforms, operators and values', (name, platforms, operators, kind, values) => {
    const property = propertyOf(name);
    if (property.about !== 'device') throw new Error('not of a device');
    expect(property.platforms.toSorted()).toEqual(platforms.toSorted());
    expect(property.operators.toSorted()).toEqual(operators.toSorted());
    expect(property.value.kind).toBe(kind);
    const { value } = property;
    const names = value.kind === 'choice' ? value.choices.map((choice) => choice.text) : undefined;
    const known = value.kind === 'text' ? value.names : names;
    expect(known?.toSorted()).toEqual(values?.toSorted());
  });

  test('Windows and macOS have architectures of their own', () => {
    const texts = (scope: 'macOS' | 'windows10AndLater') =>
      choicesOf('device.cpuArchitecture', scope).map((choice) => choice.text);
    expect(texts('windows10AndLater')).toEqual(['amd64', 'x86', 'arm64', 'unknown']);
    expect(texts('macOS')).toEqual(['x64', 'arm64', 'unknown']);
  });

  /** Each property × platform × operator, and what the table says of it. */
  const cases = table.flatMap(([name, platforms, operators]) =>
    filterPlatformNames.flatMap((platform) =>
      operatorNames.map((asked) => ({
        name,
        platform,
        asked,
        may: platforms.includes(platform) && operators.includes(asked),
      })),
    ),
  );

  test(`a rule of each of ${cases.length} combinations is taken or refused as the table says`, () => {
    const wrong = cases.filter(({ name, platform, asked, may }) => {
      const [choice] = choicesOf(name, platform);
      const value = choice?.text ?? propertyOf(name).example;
      const list = operator(asked).test === 'in';
      const rule = formatFilter({ property: name, operator: asked, value: list ? [value] : value });
      // What Graph alone knows is read for text and never offered.
      const beyond = operator(asked).beyond && propertyOf(name).operators.includes('contains');
      const platformFits = cases.some(
        (other) => other.name === name && other.platform === platform && other.may,
      );
      const expected = may || (Boolean(beyond) && platformFits);
      return (readFilter(rule, platform).condition !== undefined) !== expected;
    });
    expect(wrong).toEqual([]);
  });
});

describe('the editions of Windows', () => {
  test('have the numbers of the specification', () => {
    const numbers = Object.values(windowsSkus)
      .flat()
      .toSorted((one, other) => one - other);
    expect(windowsSkuNames).toHaveLength(30);
    expect(numbers).toEqual([
      4, 10, 27, 48, 49, 72, 84, 98, 99, 100, 111, 119, 121, 122, 123, 125, 126, 129, 131, 136, 138, 161, 162,
      164, 165, 171, 172, 175, 188, 202, 203,
    ]);
  });

  test.each([
    [10, 'Core'],
    [111, 'Core'],
    [4, 'Enterprise'],
    [175, 'ServerRdsh'],
    [7, undefined],
  ])('number %i is %s', (number, name) => {
    expect(skuOfNumber(number)).toBe(name);
  });
});

describe('the platform of filters', () => {
  test.each([
    ['windows10', 'windows10AndLater'],
    ['ios', 'iOS'],
    ['macos', 'macOS'],
    ['androidDeviceOwner', 'androidForWork'],
    ['androidWorkProfile', 'androidForWork'],
    ['aosp', 'androidAOSP'],
    ['androidDeviceAdministrator', 'android'],
    ['windows81', undefined],
    ['windowsPhone81', undefined],
  ] as const)('of a profile for %s is %s', (platform, filterPlatform) => {
    expect(filterPlatformOf(platform)).toBe(filterPlatform);
    expect(whyNoFilter(platform) === undefined).toBe(filterPlatform !== undefined);
  });

  test('reaches every device that a profile with it can reach', () => {
    for (const name of platformNames) {
      const platform = filterPlatformOf(name);
      if (platform) expect(isAbout(platform, platforms[name].family)).toBe(true);
    }
  });

  test('knows each family once, Windows Phone apart', () => {
    const families = filterPlatformNames.flatMap((name) => [...filterPlatforms[name].families]);
    expect(families.toSorted()).toEqual(deviceFamilies.filter((name) => name !== 'windowsPhone').toSorted());
  });
});

test('what Graph alone knows is never offered', () => {
  const offered = propertyNames.flatMap((name) => propertyOf(name).operators);
  expect(offered.filter((name) => operator(name).beyond)).toEqual([]);
});

test('the rule of a group asks people for eight things, and devices for all', () => {
  const people = propertyNames.filter((name) => propertyOf(name).about === 'user');
  expect(people.map((name) => name.slice('user.'.length))).toEqual([
    'userPrincipalName',
    'mail',
    'displayName',
    'givenName',
    'surname',
    'department',
    'onPremisesSamAccountName',
    'accountEnabled',
  ]);
  expect(propertiesIn('group')).toEqual(propertyNames);
  expect(propertiesIn('iOS')).not.toContain('user.mail');
});

test.each(propertyNames)('the example of %s is a value that it takes', (name) => {
  const { operators, example } = propertyOf(name);
  const rule = formatFilter({ property: name, operator: operators[0] ?? 'eq', value: example });
  const partial = formatFilter({ property: name, operator: 'startsWith', value: example });
  const read = [rule, partial].map((text) => readFilter(text, 'group').condition);
  expect(read.some((condition) => condition !== undefined)).toBe(true);
});
