import type { DeviceFacts, PersonFacts } from './facts.ts';

/** Where the facts of a device stand, for a table or query called `d`. `…_key` is folded text, `…_parts` are versions. */
export const deviceColumns = {
  name: 'd.name_key',
  ownership: 'd.ownership',
  category: 'd.category_key',
  enrolmentProfile: 'd.enrolment_profile_key',
  joinType: 'd.join_type',
  sku: 'd.sku_key',
  osVersion: 'd.os_version_key',
  manufacturer: 'd.manufacturer_key',
  model: 'd.model_key',
  architecture: 'd.architecture',
  rooted: 'd.rooted',
} as const satisfies Partial<Record<keyof DeviceFacts, string>>;

/** Prisma writes a list that is not known as an empty one, which would be lower than any version. */
export const versionColumn = "nullif(d.os_version_parts, '{}')";

/** Where the facts of a person stand, for a table or query called `p`. */
export const personColumns = {
  upn: 'p.upn_key',
  mail: 'p.mail_key',
  name: 'p.name_key',
  givenName: 'p.given_name_key',
  surname: 'p.surname_key',
  department: 'p.department_key',
  sam: 'p.sam_key',
  enabled: '(p.disabled_at is null)',
} as const satisfies Record<keyof PersonFacts, string>;
