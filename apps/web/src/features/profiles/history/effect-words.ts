import type { Effect } from '@countersign/catalog/setting';
import type { Revision } from '../../../api/profiles.ts';

/** What a version meant for devices, as its history tells it. */
export const effectTold: Record<Revision['effect'], string> = {
  created: 'Created',
  none: 'Devices noticed nothing',
  resend: 'Sent to devices again',
  reissue: 'Certificates issued anew',
};

/** What a restore will do to devices. */
export const effectForeseen: Record<Effect, string> = {
  none: 'Devices notice nothing: only what people read changes, and the generation stays.',
  resend: 'The generation rises, and devices that have the profile get it again.',
  reissue: 'The generation rises, and devices get new certificates; the old ones are revoked.',
};

/** What one changed value does, beside its name. */
export const effectOfOne: Record<Effect, string> = {
  none: 'devices notice nothing',
  resend: 'devices get it again',
  reissue: 'devices get new certificates',
};
