import type { Account as AccountInside } from '@countersign/contract/accounts';
import { type Role, roles } from '@countersign/contract/permissions';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import type { Wire } from '../../api/wire.ts';

export type Account = Wire<AccountInside>;

export const stateTitles = {
  active: 'Active',
  invited: 'Invited',
  disabled: 'Disabled',
} as const satisfies Record<Account['state'], string>;

/** What a person edits of an account. */
export type AccountValues = { displayName: string; email: string; roles: Role[]; scopeTags: string[] };

export function valuesOf({ displayName, email, roles, scopeTags }: AccountValues): AccountValues {
  return { displayName, email, roles: inOrder(roles), scopeTags: inOrder(scopeTags) };
}

function inOrder<Text extends string>(texts: readonly Text[]): Text[] {
  return [...texts].sort((one, other) => one.localeCompare(other));
}

export function accountMistakes({
  displayName,
  email,
  roles,
}: Omit<AccountValues, 'scopeTags'>): Record<string, string> {
  const mistakes: Record<string, string> = {};
  if (displayName.trim() === '') mistakes.displayName = 'Enter a name.';
  if (!/^[^\s@]+@[^\s@]+$/u.test(email.trim()))
    mistakes.email = 'Enter an e-mail address such as ada@example.org.';
  if (roles.length === 0) mistakes.roles = 'Choose at least one role.';
  return mistakes;
}

export function roleTitles(held: readonly Role[]): string {
  return held.map((role) => roles[role].title).join(', ');
}

export function accountQuery(id: string) {
  return queryOptions({
    queryKey: ['accounts', 'one', id],
    queryFn: ({ signal }) => request<Account>('GET', `/accounts/${encodeURIComponent(id)}`, { signal }),
  });
}
