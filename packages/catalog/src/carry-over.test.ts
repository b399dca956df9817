import { describe, expect, test } from 'vitest';
import { carryOver } from './carry-over.ts';
import { type Values, checkRules } from './check.ts';
import type { KindId } from './kind.ts';
import { kindOf, kinds } from './kinds.ts';
import { samplesOf } from './samples.ts';
import { visibleSettings } from './visibility.ts';

function carried(from: KindId, settings: Values, to: KindId) {
  const [sample] = samplesOf(kindOf(from));
  return carryOver(kindOf(from), { ...sample, ...settings }, kindOf(to));
}

const pairs = kinds.flatMap((from) =>
  kinds.filter((to) => to.type === from.type).map((to) => ({ from, to, name: `${from.id} as ${to.id}` })),
);

/** Rows and check boxes are two forms of one thing. */
const forms = ['alternativeNames', 'alternativeNameChecks'];

describe('S001-06 +b8 law: every setting comes along or is told to be lost', () => {
  test.each(pairs)('$name', ({ from, to }) => {
    for (const settings of samplesOf(from)) {
      const { values, losses } = carryOver(from, settings, to);
      for (const [key, value] of Object.entries(values)) {
        expect(to.settings[key]?.schema.safeParse(value).success, key).toBe(true);
      }
      for (const key of visibleSettings(from, settings)) {
        const told = losses.some((loss) => loss.key === key && loss.value !== '' && loss.label !== '');
        const same = JSON.stringify(values[key]) === JSON.stringify(settings[key]);
        const inAnotherForm = key in values || forms.some((form) => forms.includes(key) && form in values);
        const nothing = [false, null].includes(settings[key] as never) || String(settings[key]) === '';
        if (!(told || same || inAnotherForm || nothing))
          expect.fail(`${key} of ${JSON.stringify(settings)} is gone and nothing says so`);
      }
    }
  });

  test.each(kinds)('$id as itself loses nothing', (kind) => {
    for (const settings of samplesOf(kind)) {
      expect(carryOver(kind, settings, kind)).toEqual({ values: settings, losses: [], fresh: [] });
    }
  });
});

describe('S001-06 +b8 what another platform', () => {
  test('has no setting for is named as it reads here', () => {
    const { values, losses, fresh } = carried(
      'scep.windows10',
      { keyStorageProvider: 'useTpmKspOtherwiseFail' },
      'scep.ios',
    );
    expect(values).not.toHaveProperty('keyStorageProvider');
    expect(losses.map(({ key, why }) => [key, why])).toEqual([
      ['keyStorageProvider', 'setting'],
      ['hashAlgorithm', 'setting'],
    ]);
    expect(losses[0]?.label).toBe('Key storage provider (KSP)');
    expect(fresh).toEqual([]);
  });

  test('asks besides is named by its settings', () => {
    expect(carried('scep.ios', {}, 'scep.windows10').fresh).toEqual(['keyStorageProvider', 'hashAlgorithm']);
  });

  test('left open here is not missed there', () => {
    expect(carried('scep.macos', { allowAllApps: false }, 'scep.ios').losses.map(({ key }) => key)).toEqual([
      'deploymentChannel',
    ]);
  });

  test('has no value for is told, and the rows that fit come along', () => {
    const [upn, department] = [
      { sanType: 'userPrincipalName', value: '{{UserPrincipalName}}' },
      { sanType: 'customAzureADAttribute', value: '{{Department}}' },
    ];
    const { values, losses } = carryOver(
      kindOf('pkcs.ios'),
      { ...samplesOf(kindOf('pkcs.ios'))[0], alternativeNames: [upn, department] },
      // No SCEP kind has the attribute; the types are not mixed in the portal.
      kindOf('scep.ios'),
    );
    expect(values.alternativeNames).toEqual([upn]);
    expect(losses).toContainEqual({
      key: 'alternativeNames',
      label: 'Subject alternative name',
      value: 'Custom Microsoft Entra attribute: {{Department}}',
      why: 'value',
    });
    expect(carried('pkcsImported.ios', { intendedPurpose: null }, 'pkcsImported.windows10').losses).toEqual([
      { key: 'intendedPurpose', label: 'Intended purpose', value: 'Not configured', why: 'value' },
    ]);
  });

  test('no longer offers comes as the text behind it: the drop-down and the check boxes of older kinds', () => {
    const { values, losses } = carried(
      'scep.androidDeviceAdministrator',
      {
        subject: { format: 'commonNameAsEmail', text: '' },
        alternativeNameChecks: ['emailAddress', 'userPrincipalName'],
      },
      'scep.androidWorkProfile',
    );
    expect(values).toMatchObject({
      subject: { format: 'custom', text: 'CN={{EmailAddress}}' },
      alternativeNames: [
        { sanType: 'emailAddress', value: '{{EmailAddress}}' },
        { sanType: 'userPrincipalName', value: '{{UserPrincipalName}}' },
      ],
    });
    expect(losses).toEqual([]);
  });

  test('has only as drop-down and check boxes comes so, if it is one of them', () => {
    const subject = (text: string) => ({ subject: { format: 'custom', text } });
    const to = 'pkcs.androidDeviceAdministrator';
    expect(carried('pkcs.ios', subject('CN={{UserName}},E={{EmailAddress}}'), to).values.subject).toEqual({
      format: 'commonNameIncludingEmail',
      text: '',
    });
    expect(carried('pkcs.ios', subject('CN={{UserName}},O=Contoso'), to).losses).toContainEqual({
      key: 'subject',
      label: 'Subject name format',
      value: 'CN={{UserName}},O=Contoso',
      why: 'value',
    });
    const rows = [
      { sanType: 'emailAddress', value: '{{EmailAddress}}' },
      { sanType: 'domainNameService', value: '{{DeviceName}}.contoso.com' },
    ];
    const { values, losses } = carried('pkcs.ios', { alternativeNames: rows }, to);
    expect(values.alternativeNameChecks).toEqual(['emailAddress']);
    expect(losses.find(({ key }) => key === 'alternativeNames')?.value).toBe(
      'DNS: {{DeviceName}}.contoso.com',
    );
  });

  test('does not fill in is brought along and refused with the reason: nothing is dropped silently', () => {
    const subject = { format: 'custom', text: 'CN={{MEID}}' };
    const { values } = carried(
      'scep.androidDeviceOwner',
      { subject, certificateType: 'machine' },
      'scep.macos',
    );
    expect(values.subject).toEqual(subject);
    const whole = { ...samplesOf(kindOf('scep.macos'))[0], ...values };
    expect(checkRules(kindOf('scep.macos'), whole, { door: 'create', rootLinked: true })).toContainEqual(
      expect.objectContaining({ at: 'subject', rule: 'V20' }),
    );
  });
});
