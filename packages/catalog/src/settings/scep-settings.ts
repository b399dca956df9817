import { optionalChoice } from './choice.ts';
import { flags } from './flags.ts';
import { integer } from './integer.ts';

export const keyUsage = flags({
  label: 'Key usage',
  hint: 'On an NDES server this selects the template: signature, encryption, or both for general purpose.',
  guidance: 'ndes.registry-template',
  effect: 'reissue',
  property: 'keyUsage',
  options: [
    { value: 'keyEncipherment', label: 'Key encipherment' },
    { value: 'digitalSignature', label: 'Digital signature' },
  ],
  initial: ['keyEncipherment', 'digitalSignature'],
  least: 1,
});

export const keySize = optionalChoice({
  label: 'Key size (bits)',
  hint: 'At least 2048. Longer keys take longer to make, and not every chip can hold them.',
  effect: 'reissue',
  property: 'keySize',
  options: [
    { value: 'size1024', label: '1024' },
    { value: 'size2048', label: '2048' },
    { value: 'size4096', label: '4096' },
  ],
  unset: 'Not configured',
  initial: 'size2048',
});

export const hashAlgorithm = flags({
  label: 'Hash algorithm',
  hint: 'The strongest that your devices support.',
  effect: 'reissue',
  property: 'hashAlgorithm',
  options: [
    { value: 'sha1', label: 'SHA-1' },
    { value: 'sha2', label: 'SHA-2' },
  ],
  initial: ['sha2'],
  least: 1,
});

const renewal = {
  label: 'Renewal threshold (%)',
  hint: 'How much of the lifetime is left when the device begins to renew. 20 is usual.',
  min: 1,
  max: 99,
  unit: '%',
  initial: 20,
  property: 'renewalThresholdPercentage',
  schemaRules: ['V09'],
} as const;

/** A device that has it goes on with the old one; nothing is sent for this alone (semantics.md 2). */
export const scepRenewalThreshold = integer({ ...renewal, effect: 'none' });

export const pkcsRenewalThreshold = integer({ ...renewal, effect: 'resend' });

const keyStorage = {
  label: 'Key storage provider (KSP)',
  hint: 'Where Windows keeps the private key.',
  effect: 'reissue',
  property: 'keyStorageProvider',
  options: [
    {
      value: 'useTpmKspOtherwiseUseSoftwareKsp',
      label: 'Enroll to Trusted Platform Module (TPM) KSP if present, otherwise Software KSP',
    },
    { value: 'useTpmKspOtherwiseFail', label: 'Enroll to Trusted Platform Module (TPM) KSP, otherwise fail' },
    {
      value: 'usePassportForWorkKspOtherwiseFail',
      label: 'Enroll to Windows Hello for Business, otherwise fail (Windows 10 and later)',
    },
    { value: 'useSoftwareKsp', label: 'Enroll to Software KSP' },
  ],
  unset: 'Not configured',
  initial: 'useTpmKspOtherwiseUseSoftwareKsp',
} as const;

export const keyStorageProvider = optionalChoice(keyStorage);

/** Of an imported certificate it is chosen once (spec 2.11). */
export const importedKeyStorageProvider = optionalChoice({
  ...keyStorage,
  fixed: 'A key that is on the device stays where it is. Create a new profile instead.',
});
