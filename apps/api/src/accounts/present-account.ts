import type { Account } from '@countersign/contract/accounts';
import { type Role, roleNames } from '@countersign/contract/permissions';

/** What an account row must hold to be shown; Prisma and SQL both give it. */
export type AccountRow = {
  id: string;
  email: string;
  displayName: string;
  passwordHash: string | null;
  disabledAt: Date | null;
  lastSignInAt: Date | null;
  createdAt: Date;
  modifiedAt: Date;
  version: number;
  scopeTags: string[];
  roles: { role: string }[];
};

export function presentAccount(row: AccountRow): Account {
  return {
    id: row.id,
    email: row.email,
    displayName: row.displayName,
    roles: rolesOf(row),
    scopeTags: row.scopeTags,
    state: row.disabledAt ? 'disabled' : row.passwordHash === null ? 'invited' : 'active',
    lastSignInAt: row.lastSignInAt,
    createdAt: row.createdAt,
    modifiedAt: row.modifiedAt,
    version: row.version,
  };
}

/** In the order of the catalogue of roles; a name that this version does not know grants nothing. */
export function rolesOf(row: { roles: { role: string }[] }): Role[] {
  const held = new Set(row.roles.map(({ role }) => role));
  return roleNames.filter((role) => held.has(role));
}
