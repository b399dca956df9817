/** Everything that leaves an audit row, in the words the audit page shows. No zod here: the shell imports it. */
export const auditActions = {
  'session.start': 'Signed in',
  'session.end': 'Signed out',
  'session.end-others': 'Ended other sessions',
  'account.create': 'Created an account',
  'account.change': 'Changed an account',
  'account.delete': 'Deleted an account',
  'account.invite': 'Made a sign-in link',
  'account.accept': 'Accepted a sign-in link',
  'account.sign-out': 'Signed an account out everywhere',
  'password.change': 'Changed a password',
  'token.create': 'Made an API token',
  'token.revoke': 'Revoked an API token',
  'settings.change': 'Changed the settings',
  'profile.create': 'Created a profile',
  'profile.change': 'Changed a profile',
  'profile.restore': 'Restored an earlier version of a profile',
  'profile.delete': 'Deleted a profile',
  'preparation.settle': 'Settled a step of the preparation',
  'preparation.reopen': 'Reopened a step of the preparation',
  'preparation.change': 'Changed the values of the preparation',
  'audit.verify': 'Verified the audit log',
  'audit.export': 'Exported the audit log',
  'key.rotate': 'Rotated the master key',
  'backup.create': 'Made a backup',
  'backup.restore': 'Restored a backup',
} as const;

export type AuditAction = keyof typeof auditActions;

export const actorKinds = {
  account: 'Person',
  token: 'API token',
  system: 'System',
  device: 'Device',
} as const;

export type ActorKind = keyof typeof actorKinds;
