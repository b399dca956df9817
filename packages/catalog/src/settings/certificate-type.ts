import { optionalChoice } from './choice.ts';

/** Whose certificate it is; decides which variables fit and where Windows keeps it. */
export const certificateType = optionalChoice({
  label: 'Certificate type',
  hint: 'A user certificate names a person and may name the device; a device certificate names only the device.',
  effect: 'reissue',
  property: 'certificateStore',
  options: [
    { value: 'user', label: 'User' },
    { value: 'machine', label: 'Device' },
  ],
  unset: 'Not set (older profile)',
  unsetIsLegacy: true,
  initial: 'user',
});
