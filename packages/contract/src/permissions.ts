/** What a person or program may do; one permission per row of the model's table. No zod here: the shell imports it. */
export const permissions = {
  'inventory.read': 'Read profiles, devices, people, states and certificates',
  'profiles.write': 'Write and assign profiles and filters',
  'directory.write': 'Import and edit people, groups and devices',
  'states.retry': 'Retry a delivery and issue a certificate anew',
  'challenges.read': 'See a challenge and approve a request',
  'certificates.revoke': 'Revoke certificates',
  'authorities.write': 'Set up authorities, endpoints and connectors',
  'preparation.write': 'Tick the preparation and fill in its values',
  'devices.retire': 'Retire and delete devices',
  'accounts.write': 'Manage accounts and their roles',
  'tokens.write': 'Manage API tokens',
  'settings.write': 'Change the settings of the organisation',
  'audit.read': 'Read and verify the audit log',
  'audit.export': 'Export the audit log',
  'health.read': 'See the health and the metrics of the server',
} as const;

export type Permission = keyof typeof permissions;

export const roles = {
  administrator: {
    title: 'Administrator',
    summary: 'Runs the portal, its people and accounts.',
    may: [
      'inventory.read',
      'profiles.write',
      'directory.write',
      'states.retry',
      'challenges.read',
      'certificates.revoke',
      'preparation.write',
      'devices.retire',
      'accounts.write',
      'tokens.write',
      'settings.write',
      'audit.read',
      'audit.export',
      'health.read',
    ],
  },
  pkiAdministrator: {
    title: 'PKI administrator',
    summary: 'Runs authorities, endpoints and connectors.',
    may: [
      'inventory.read',
      'states.retry',
      'challenges.read',
      'certificates.revoke',
      'authorities.write',
      'preparation.write',
      'audit.read',
      'health.read',
    ],
  },
  profileManager: {
    title: 'Profile manager',
    summary: 'Writes profiles and says who gets them.',
    may: ['inventory.read', 'profiles.write', 'directory.write', 'states.retry', 'preparation.write'],
  },
  helpDesk: {
    title: 'Help desk',
    summary: 'Finds out what failed, and tries again.',
    may: ['inventory.read', 'states.retry'],
  },
  reader: {
    title: 'Reader',
    summary: 'Sees everything, changes nothing.',
    may: ['inventory.read', 'audit.read', 'health.read'],
  },
} as const satisfies Record<string, { title: string; summary: string; may: readonly Permission[] }>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as Role[];

/** The roles that at least one enabled account must hold at all times. */
export const indispensableRoles = ['administrator', 'pkiAdministrator'] as const satisfies readonly Role[];

export function permissionsOf(held: readonly Role[]): Permission[] {
  const granted = new Set<Permission>(held.flatMap((role) => roles[role].may));
  return (Object.keys(permissions) as Permission[]).filter((permission) => granted.has(permission));
}

/** A role may be handed on only by someone who holds all that it grants. */
export function mayHandOn(held: readonly Permission[], role: Role): boolean {
  return roles[role].may.every((permission) => held.includes(permission));
}
