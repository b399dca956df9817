import { longestTokenDays } from '@countersign/contract/limits';
import type { Role } from '@countersign/contract/permissions';
import type { Token as TokenInside } from '@countersign/contract/tokens';
import type { Wire } from '../../api/wire.ts';

export type Token = Wire<TokenInside>;

export const tokenStateTitles = {
  active: 'Active',
  expired: 'Expired',
  revoked: 'Revoked',
} as const satisfies Record<Token['state'], string>;

export type TokenValues = { name: string; role: Role | ''; days: string };

export function tokenMistakes({ name, role, days }: TokenValues): Record<string, string> {
  const mistakes: Record<string, string> = {};
  if (name.trim() === '') mistakes.name = 'Enter a name.';
  if (role === '') mistakes.role = 'Choose what the token may do.';
  const count = Number(days);
  if (!Number.isInteger(count) || count < 1 || count > longestTokenDays) {
    mistakes.days = `Enter a whole number from 1 to ${longestTokenDays}.`;
  }
  return mistakes;
}
