import { indispensableRoles } from '@countersign/contract/permissions';
import type { AccountFields } from '@countersign/contract/accounts';
import { addAccount, changeAccount, createAccount, inviteAgain } from '../accounts/accounts.ts';
import { rolesOf } from '../accounts/present-account.ts';
import { systemActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { fold } from '@countersign/targeting/fold';
import { hashPassword } from '../secrets/password.ts';
import { actorName } from './context.ts';
import { CommandError } from './failure.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Person = Pick<AccountFields, 'email' | 'displayName'>;

const actor = systemActor(actorName);

/** Answers with the one-time token, unless the account has its password from the start. */
export async function makeAdministrator(
  deps: Deps,
  { person, password }: { person: Person; password: string | undefined },
): Promise<string | undefined> {
  const fields = { ...person, roles: [...indispensableRoles] };
  if (password === undefined) return (await createAccount(deps, { actor, fields })).link.token;
  const hash = await hashPassword(password);
  const now = deps.now();
  await deps.db.$transaction((tx) => addAccount(tx, { actor, now, fields, password: { hash, at: now } }));
  return undefined;
}

/** For whoever is locked out: the account is enabled, holds both top roles again, and gets a new way in. */
export async function reopenAdministrator(
  deps: Deps,
  { email, password }: { email: string; password: string | undefined },
): Promise<string | undefined> {
  const row = await findByEmail(deps.db, email);
  const roles = [...new Set([...indispensableRoles, ...rolesOf(row)])];
  await changeAccount(deps, { actor, id: row.id, seen: row.version, change: { roles, disabled: false } });
  if (password === undefined) return (await inviteAgain(deps, { actor, id: row.id })).token;
  await setPassword(deps, { account: row, hash: await hashPassword(password) });
  return undefined;
}

export async function findByEmail(db: PrismaClient, email: string): Promise<StoredAccount> {
  const row = await db.account.findUnique({ where: { emailKey: fold(email) }, include: { roles: true } });
  if (row) return row;
  throw new CommandError('No account has this address. Run the same without --reset to make one.');
}

type StoredAccount = Prisma.AccountGetPayload<{ include: { roles: true } }>;

/** Whoever is signed in with that account is out, and no older link works any more. */
async function setPassword(
  { db, now }: Deps,
  { account, hash }: { account: StoredAccount; hash: string },
): Promise<void> {
  const at = now();
  const accountNo = account.no;
  await db.$transaction(async (tx) => {
    await tx.account.update({
      where: { no: accountNo },
      data: { passwordHash: hash, passwordChangedAt: at },
      select: { no: true },
    });
    await tx.session.deleteMany({ where: { accountNo } });
    await tx.invitation.deleteMany({ where: { accountNo } });
    const subject = { kind: 'account', id: account.id, name: account.displayName };
    await recordAudit(tx, { actor, now: at, entry: { action: 'password.change', subject } });
  });
}
