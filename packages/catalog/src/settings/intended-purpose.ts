import { choice, optionalChoice } from './choice.ts';

const described = {
  label: 'Intended purpose',
  hint: 'Which of a person’s imported certificates devices get. With several that fit, the one that began last.',
  effect: 'reissue',
  fixed: 'The purpose chooses which certificates are delivered. Create a new profile for another one.',
  property: 'intendedPurpose',
} as const;

/** `vpn` and `wifi` exist on the wire and are not offered (spec 2.7). */
const options = [
  { value: 'unassigned', label: 'General purpose' },
  { value: 'smimeEncryption', label: 'S/MIME encryption' },
  { value: 'smimeSigning', label: 'S/MIME signing' },
  { value: 'vpn', label: 'VPN', legacy: true },
  { value: 'wifi', label: 'Wi-Fi', legacy: true },
] as const;

export const intendedPurpose = choice({ ...described, options, initial: 'smimeEncryption' });

/** On Apple's platforms it may be left open. */
export const optionalIntendedPurpose = optionalChoice({
  ...described,
  options,
  unset: 'Not configured',
  initial: 'smimeEncryption',
});
