import type { Account, AccountChange, AccountFields } from '@countersign/contract/accounts';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { fold } from '@countersign/targeting/fold';
import { requireVersion } from '../plugins/etag.ts';
import { Problem } from '../problem.ts';
import { giveSight } from '../scope-tags/give-tags.ts';
import {
  lockRoles,
  requireRolesWithin,
  requireSightWithin,
  requireSomebodyInCharge,
} from './account-rules.ts';
import { makeInvitation } from './invitations.ts';
import { presentAccount, rolesOf } from './present-account.ts';
import { invitationLasts } from './session-life.ts';

type Deps = { db: PrismaClient; now: () => Date };
type StoredAccount = Prisma.AccountGetPayload<{ include: { roles: true } }>;
type OneTimeLink = { token: string; expiresAt: Date };

export async function findAccount(
  db: PrismaClient | Prisma.TransactionClient,
  id: string,
): Promise<StoredAccount> {
  const row = await db.account.findUnique({ where: { id }, include: { roles: true } });
  if (row) return row;
  throw new Problem('account.not-found', 'It may have been deleted.');
}

export async function createAccount(
  { db, now }: Deps,
  { actor, fields }: { actor: Actor; fields: AccountFields },
): Promise<{ account: Account; link: OneTimeLink }> {
  requireRolesWithin(actor, fields.roles);
  const at = now();
  return db.$transaction(async (tx) => {
    const scopeTags = await giveSight(tx, fields.scopeTags ?? sightOf(actor));
    requireSightWithin(actor, scopeTags);
    const row = await addAccount(tx, { actor, now: at, fields: { ...fields, scopeTags } });
    const link = await makeInvitation(tx, { accountNo: row.no, now: at, lasts: invitationLasts });
    return { account: presentAccount(row), link };
  });
}

type Addition = { actor: Actor; now: Date; fields: AccountFields; password?: { hash: string; at: Date } };

export async function addAccount(
  tx: Prisma.TransactionClient,
  { actor, now, fields, password }: Addition,
): Promise<StoredAccount> {
  const { email, displayName, roles, scopeTags = [] } = fields;
  const row = await tx.account
    .create({
      data: {
        id: uuidv7(),
        ...folded({ email, displayName }),
        scopeTags,
        passwordHash: password?.hash ?? null,
        passwordChangedAt: password?.at ?? null,
        createdAt: now,
        modifiedAt: now,
        roles: { create: roles.map((role) => ({ role })) },
      },
      include: { roles: true },
    })
    .catch(refuseTakenEmail);
  await recordAudit(tx, {
    actor,
    now,
    entry: {
      action: 'account.create',
      subject: subjectOf(row),
      after: { email, displayName, roles, scopeTags },
    },
  });
  return row;
}

export async function changeAccount(
  { db, now }: Deps,
  { actor, id, seen, change }: { actor: Actor; id: string; seen: number; change: AccountChange },
): Promise<Account> {
  const at = now();
  return db.$transaction(async (tx) => {
    await lockRoles(tx);
    const before = await findAccount(tx, id);
    requireVersion(seen, before.version);
    if (takesOver(change)) {
      requireRolesWithin(actor, [...rolesOf(before), ...(change.roles ?? [])]);
      requireSightWithin(actor, before.scopeTags);
    }
    const scopeTags = change.scopeTags && (await giveSight(tx, change.scopeTags));
    if (scopeTags) requireSightWithin(actor, scopeTags);
    const after = await writeChange(tx, { before, change: { ...change, scopeTags }, now: at });
    if (takesAway(change)) await requireSomebodyInCharge(tx, rolesOf(before));
    await recordAudit(tx, {
      actor,
      now: at,
      entry: { action: 'account.change', subject: subjectOf(after), ...differenceOf(before, after) },
    });
    return presentAccount(after);
  });
}

/** Disabling only takes away; the rest could make somebody else's account one's own. */
function takesOver({ email, roles, scopeTags, disabled }: AccountChange): boolean {
  return [email, roles, scopeTags].some((given) => given !== undefined) || disabled === false;
}

function takesAway({ roles, disabled }: AccountChange): boolean {
  return roles !== undefined || disabled === true;
}

type Written = Omit<AccountChange, 'scopeTags'> & { scopeTags: string[] | undefined };

async function writeChange(
  tx: Prisma.TransactionClient,
  { before, change, now }: { before: StoredAccount; change: Written; now: Date },
): Promise<StoredAccount> {
  const { roles, scopeTags, disabled } = change;
  if (disabled === true) await tx.session.deleteMany({ where: { accountNo: before.no } });
  return tx.account
    .update({
      where: { no: before.no },
      data: {
        ...folded({
          email: change.email ?? before.email,
          displayName: change.displayName ?? before.displayName,
        }),
        ...(disabled === undefined ? {} : { disabledAt: disabled ? (before.disabledAt ?? now) : null }),
        ...(scopeTags === undefined ? {} : { scopeTags }),
        ...(roles === undefined
          ? {}
          : { roles: { deleteMany: {}, create: roles.map((role) => ({ role })) } }),
        version: { increment: 1 },
        modifiedAt: now,
      },
      include: { roles: true },
    })
    .catch(refuseTakenEmail);
}

export async function deleteAccount(
  { db, now }: Deps,
  { actor, id, seen }: { actor: Actor; id: string; seen: number },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockRoles(tx);
    const row = await findAccount(tx, id);
    requireVersion(seen, row.version);
    await tx.account.delete({ where: { no: row.no }, select: { no: true } });
    await requireSomebodyInCharge(tx, rolesOf(row));
    await recordAudit(tx, {
      actor,
      now: now(),
      entry: { action: 'account.delete', subject: subjectOf(row), before: factsOf(row) },
    });
  });
}

/** A new link for somebody who lost the password or never used the first one. The old password stays until it is used. */
export async function inviteAgain(
  { db, now }: Deps,
  { actor, id }: { actor: Actor; id: string },
): Promise<OneTimeLink> {
  const at = now();
  return db.$transaction(async (tx) => {
    const row = await findAccount(tx, id);
    requireRolesWithin(actor, rolesOf(row));
    requireSightWithin(actor, row.scopeTags);
    const link = await makeInvitation(tx, { accountNo: row.no, now: at, lasts: invitationLasts });
    await recordAudit(tx, { actor, now: at, entry: { action: 'account.invite', subject: subjectOf(row) } });
    return link;
  });
}

export async function signOutEverywhere(
  { db, now }: Deps,
  { actor, id }: { actor: Actor; id: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await findAccount(tx, id);
    await tx.session.deleteMany({ where: { accountNo: row.no } });
    await recordAudit(tx, {
      actor,
      now: now(),
      entry: { action: 'account.sign-out', subject: subjectOf(row) },
    });
  });
}

/** Whoever makes an account that nobody limits makes one that sees what they see. */
function sightOf({ scopeTags }: Actor): readonly string[] {
  return scopeTags === 'all' ? [] : scopeTags;
}

function folded({ email, displayName }: { email: string; displayName: string }) {
  return {
    email,
    emailKey: fold(email),
    displayName,
    nameKey: fold(displayName),
    searchKey: fold(`${displayName}\n${email}`),
  };
}

function subjectOf(row: { id: string; displayName: string }) {
  return { kind: 'account', id: row.id, name: row.displayName };
}

function factsOf(row: StoredAccount) {
  return {
    email: row.email,
    displayName: row.displayName,
    roles: rolesOf(row),
    scopeTags: row.scopeTags,
    disabled: row.disabledAt !== null,
  };
}

function differenceOf(before: StoredAccount, after: StoredAccount) {
  return { before: factsOf(before), after: factsOf(after) };
}

function refuseTakenEmail(error: unknown): never {
  // P2002: unique constraint; the e-mail address is the only one that a person chooses.
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
    const message = 'Use another address, or change the account that has it.';
    throw new Problem('account.email-taken', message, {
      findings: [{ at: '/email', code: 'taken', message: 'Another account has this address.' }],
      cause: error,
    });
  }
  throw error;
}
