import { describe, expect, test } from 'vitest';
import { initialValues } from './initial-values.ts';
import type { KindId } from './kind.ts';
import { kindOf, kinds } from './kinds.ts';
import { optionsOf } from './option-values.ts';
import { slotSettings } from './slot-settings.ts';

/** What the description of the catalog is made of. */

const settingOf = (id: KindId, key: string) => {
  const setting = kindOf(id).settings[key];
  if (!setting) throw new Error(`${id} has no ${key}`);
  return setting;
};

const everySetting = kinds.flatMap((kind) =>
  Object.entries(kind.settings).map(([key, setting]) => ({ setting, name: `${kind.id} ${key}` })),
);

describe('options', () => {
  test.each(everySetting)('of $name say what the wire writes', ({ setting }) => {
    const options = optionsOf(setting);
    expect(options.every(({ wire }) => wire !== null)).toBe(true);
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
    // The values are those of the wire (README): a second vocabulary would be one more thing to keep true.
    expect(options.map(({ wire }) => wire)).toEqual(options.map(({ value }) => value));
  });

  test('are those of the control', () => {
    expect(optionsOf(settingOf('scep.windows10', 'keySize'))).toEqual([
      { value: 'size1024', label: '1024', wire: 'size1024' },
      { value: 'size2048', label: '2048', wire: 'size2048' },
      { value: 'size4096', label: '4096', wire: 'size4096' },
    ]);
    expect(optionsOf(settingOf('scep.ios', 'extendedKeyUsages')).map(({ label }) => label)).toContain(
      'Client Authentication',
    );
    expect(optionsOf(settingOf('scep.ios', 'scepServerUrls'))).toEqual([]);
  });
});

describe('what a wizard begins with', () => {
  test.each<[KindId, string, unknown[]]>([
    ['trusted.ios', 'certificate', []],
    ['scep.ios', 'renewalThreshold', [{ value: 20 }]],
    [
      'scep.ios',
      'subject',
      [
        { value: { format: 'custom', text: 'CN={{UserName}},E={{EmailAddress}}' } },
        {
          when: { certificateType: 'machine' },
          value: { format: 'custom', text: 'CN={{AAD_Device_ID}}' },
        },
      ],
    ],
    [
      'trusted.windows10',
      'destinationStore',
      [
        { value: 'computerCertStoreRoot' },
        { when: { certificate: 'intermediate' }, value: 'computerCertStoreIntermediate' },
      ],
    ],
  ])('%s %s', (id, key, expected) => {
    expect(initialValues(settingOf(id, key))).toEqual(expected);
  });
});

describe('what two profiles have to agree in', () => {
  test.each<[KindId, object]>([
    ['trusted.windows10', { slot: ['certificate'], claim: ['destinationStore'], root: false }],
    ['trusted.ios', { slot: ['certificate'], claim: [], root: false }],
    [
      'scep.windows10',
      {
        slot: ['certificateType', 'subject', 'alternativeNames', 'extendedKeyUsages'],
        claim: ['keyStorageProvider', 'keyUsage', 'keySize', 'scepServerUrls'],
        root: true,
      },
    ],
    [
      'pkcs.androidDeviceAdministrator',
      {
        slot: ['subject', 'alternativeNameChecks', 'extendedKeyUsages'],
        claim: ['certificationAuthority', 'certificationAuthorityName', 'certificateTemplateName'],
        root: true,
      },
    ],
    ['pkcsImported.windows10', { slot: ['intendedPurpose'], claim: ['keyStorageProvider'], root: false }],
  ])('%s', (id, expected) => {
    expect(slotSettings(kindOf(id))).toEqual(expected);
  });
});
