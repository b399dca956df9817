import { describe, expect, test } from 'vitest';
import { type PlacedContext, type Place, type Platform, platformNames } from './place.ts';
import { isAllowed, judgeVariable } from './variable-rules.ts';
import { findVariable, spellingsOf, variables } from './variables.ts';

/** Spec 3.1: user subject, user SAN, device subject, device SAN. `u`: URI rows only. */
const catalogue: Record<string, string> = {
  UserName: 'xx--',
  UserPrincipalName: 'xx--',
  EmailAddress: 'xx--',
  OnPrem_Distinguished_Name: 'xx--',
  onPremisesSamAccountName: 'xx--',
  GivenName: 'xx--',
  SurName: 'xx--',
  Department: 'xx--',
  OnPremisesSecurityIdentifier: '-u-u',
  AAD_Device_ID: 'xxxx',
  AzureADDeviceId: 'xxxx',
  DeviceId: 'xxxx',
  SerialNumber: 'xxxx',
  Device_Serial: 'xxxx',
  IMEINumber: 'xxxx',
  IMEI: 'xxxx',
  Device_IMEI: 'xxxx',
  MEID: 'xxxx',
  WiFiMacAddress: 'xxxx',
  DeviceName: 'xxxx',
  FullyQualifiedDomainName: 'xxxx',
  CloudPKIFQDN: '----',
};

const places: Place[] = [
  'subject',
  'emailAddress',
  'userPrincipalName',
  'domainNameService',
  'universalResourceIdentifier',
  'customAzureADAttribute',
];

const contexts = (platform: Platform): PlacedContext[] =>
  places.flatMap((place) =>
    (['user', 'device'] as const).flatMap((certificateType) =>
      (['scep', 'pkcs'] as const).map((profileType) => ({ platform, place, certificateType, profileType })),
    ),
  );

const isWindows = (platform: Platform) => platform === 'windows10' || platform === 'windows81';
const serials = ['SerialNumber', 'Device_Serial'];
const modem = ['IMEINumber', 'IMEI', 'Device_IMEI', 'MEID'];
const notOnAosp = ['onPremisesSamAccountName', 'OnPrem_Distinguished_Name', 'Department'];
const forged = [...serials, ...modem, 'WiFiMacAddress', 'DeviceName', 'FullyQualifiedDomainName'];

/** The rules of 2.10 and the cells of 3.1 and 3.3 said again, one line each, without looking at the product. */
function expected(name: string, { platform, place, certificateType, profileType }: PlacedContext): string[] {
  const san = place !== 'subject';
  const device = certificateType === 'device';
  const mark = catalogue[name]?.[(device ? 2 : 0) + (san ? 1 : 0)];
  const sid = name === 'OnPremisesSecurityIdentifier';
  const uri = place === 'universalResourceIdentifier';
  const said: (string | false)[] = [
    name === 'CloudPKIFQDN' && 'V11 error',
    device && mark === '-' && !sid && name !== 'CloudPKIFQDN' && 'V12 error',
    sid && device && !isWindows(platform) && 'V12 error',
    sid && !uri && 'V17 error',
    sid && uri && profileType === 'pkcs' && 'V17 hint',
    sid && (platform === 'androidDeviceAdministrator' || platform === 'windowsPhone81') && 'V17 error',
    sid && platform === 'aosp' && 'V17 warning',
    name === 'FullyQualifiedDomainName' && !isWindows(platform) && 'V18 error',
    name === 'UserName' && san && platform === 'androidDeviceOwner' && 'V19 error',
    [...serials, ...modem].includes(name) && platform === 'androidWorkProfile' && 'V20 warning',
    modem.includes(name) && platform === 'macos' && 'V20 warning',
    name === 'DeviceId' && !san && isWindows(platform) && 'V21 warning',
    notOnAosp.includes(name) && platform === 'aosp' && (profileType === 'scep' ? 'V22 error' : 'V22 warning'),
    name === 'Department' && !san && !(platform === 'aosp') && 'V11 warning',
    name === 'DeviceName' && san && (place === 'domainNameService' || uri ? 'V47 warning' : 'V47 error'),
    device && forged.includes(name) && !(name === 'DeviceName' && san) && 'V43 hint',
  ];
  return said.filter((one) => one !== false);
}

describe('V12 V17–V22 V43 V47 S003-29: every variable × platform × place × certificate type × profile type', () => {
  test('the table names every spelling of the catalogue', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual(variables.flatMap(spellingsOf).toSorted());
  });

  test.each(
    platformNames.flatMap((platform) => Object.keys(catalogue).map((name) => [name, platform] as const)),
  )('{{%s}} on %s', (name, platform) => {
    const variable = findVariable(name);
    if (!variable) throw new Error(`no variable ${name}`);
    for (const context of contexts(platform)) {
      const verdicts = judgeVariable(variable, context);
      const found = verdicts.map(({ rule, level }) => `${rule} ${level}`);
      expect(found.toSorted(), JSON.stringify(context)).toEqual(expected(name, context).toSorted());
      expect(isAllowed(variable, context)).toBe(!found.some((one) => one.endsWith('error')));
      for (const { reason } of verdicts) expect(reason).toMatch(/\.$/);
    }
  });
});

describe('in a SCEP URL', () => {
  test.each(Object.keys(catalogue))('V11 {{%s}} stands there only if it is {{CloudPKIFQDN}}', (name) => {
    const variable = findVariable(name);
    if (!variable) throw new Error(`no variable ${name}`);
    for (const platform of platformNames)
      for (const certificateType of ['user', 'device'] as const) {
        const context = { platform, certificateType, profileType: 'scep', place: 'url' } as const;
        expect(isAllowed(variable, context), platform).toBe(name === 'CloudPKIFQDN');
      }
  });
});

describe('X7 +b13', () => {
  test.each([...serials, ...modem])(
    'S003-42 S003-43 V20 {{%s}} is offered on the work profile, with a warning',
    (name) => {
      const variable = findVariable(name);
      if (!variable) throw new Error(`no variable ${name}`);
      const context = {
        platform: 'androidWorkProfile',
        certificateType: 'user',
        profileType: 'scep',
        place: 'subject',
      } as const;
      expect(isAllowed(variable, context)).toBe(true);
      expect(judgeVariable(variable, context)).toMatchObject([{ rule: 'V20', level: 'warning' }]);
    },
  );
});
