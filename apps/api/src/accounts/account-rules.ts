import { type Role, indispensableRoles, mayHandOn, roles } from '@countersign/contract/permissions';
import { type Actor, scopeTagsOf } from '../actor.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';

/** Nobody makes somebody who may do more: neither by a role, nor by a link to an account that has such a role. */
export function requireRolesWithin(actor: Actor, wanted: readonly Role[]): void {
  const above = wanted.find((role) => !mayHandOn(actor.permissions, role));
  if (!above) return;
  throw new Problem(
    'account.role-above-own',
    `Only somebody who holds all that ${roles[above].title} allows may do this.`,
    {
      facts: { role: above },
    },
  );
}

/** Nor somebody who sees more: whoever is limited to some scope tags handles accounts that are limited to some of those. */
export function requireSightWithin({ scopeTags: own }: Actor, wanted: readonly string[]): void {
  const sight = scopeTagsOf(wanted);
  if (own === 'all' || (sight !== 'all' && sight.every((tag) => own.includes(tag)))) return;
  throw new Problem('scope-tag.above-own', 'Only somebody who sees as much as this account may do this.');
}

/** Held until the end of the transaction: two people cannot remove the last two at the same time. */
export async function lockRoles(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`lock table account_role in share row exclusive mode`;
}

/** Asked after the change, in its transaction: each indispensable role the account had must still have somebody who can sign in. */
export async function requireSomebodyInCharge(
  tx: Prisma.TransactionClient,
  had: readonly Role[],
): Promise<void> {
  for (const role of indispensableRoles) {
    if (!had.includes(role)) continue;
    const held = await tx.accountRole.findFirst({
      where: { role, account: { disabledAt: null, passwordHash: { not: null } } },
      select: { accountNo: true },
    });
    if (!held) {
      const { title } = roles[role];
      throw new Problem('account.last-of-role', `Give the role ${title} to another active account first.`, {
        facts: { role },
      });
    }
  }
}
