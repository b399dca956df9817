import type { Account } from '@countersign/contract/accounts';
import type { Me } from '@countersign/contract/sessions';
import type pg from 'pg';
import type { AccountActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';
import { hashPassword } from '../secrets/password.ts';
import { readSettings } from '../settings/settings.ts';
import { changeAccount, findAccount } from './accounts.ts';
import { presentAccount } from './present-account.ts';
import { idleLasts } from './session-life.ts';
import { refuseWeak } from './set-up.ts';
import { confirmPassword } from './sign-in.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

export async function describeMe({ db }: Deps, actor: AccountActor): Promise<Me> {
  const [account, settings] = await Promise.all([findAccount(db, actor.id), readSettings(db)]);
  const { id, authenticatedAt, expiresAt, lastSeenAt } = actor.session;
  return {
    account: presentAccount(account),
    permissions: actor.permissions,
    session: { id, authenticatedAt, expiresAt, idleExpiresAt: new Date(lastSeenAt.getTime() + idleLasts) },
    organisation: { name: settings.value.name },
  };
}

export async function renameMe(
  deps: Deps,
  { actor, seen, displayName }: { actor: AccountActor; seen: number; displayName: string },
): Promise<Account> {
  return changeAccount(deps, { actor, id: actor.id, seen, change: { displayName } });
}

/** Whoever knew the old password is out: every other session ends. */
export async function changePassword(
  deps: Deps,
  { actor, current, password }: { actor: AccountActor; current: string; password: string },
): Promise<void> {
  const account = await findAccount(deps.db, actor.id);
  refuseWeak(password, account);
  await confirmPassword(deps, { actor, password: current });
  const passwordHash = await hashPassword(password);
  const at = deps.now();
  await deps.db.$transaction(async (tx) => {
    await tx.account.update({
      where: { no: actor.no },
      data: { passwordHash, passwordChangedAt: at },
      select: { no: true },
    });
    await tx.session.deleteMany({ where: { accountNo: actor.no, id: { not: actor.session.id } } });
    await tx.invitation.deleteMany({ where: { accountNo: actor.no } });
    await recordAudit(tx, {
      actor,
      now: at,
      entry: { action: 'password.change', subject: subjectOf(actor) },
    });
  });
}

export async function endSession(
  { db, now }: Deps,
  { actor, id }: { actor: AccountActor; id: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id, accountNo: actor.no } });
    if (count === 0) throw new Problem('session.not-found', 'It has ended already.');
    await recordAudit(tx, { actor, now: now(), entry: { action: 'session.end', subject: subjectOf(actor) } });
  });
}

export async function endOtherSessions({ db, now }: Deps, actor: AccountActor): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: { accountNo: actor.no, id: { not: actor.session.id } },
    });
    if (count === 0) return;
    await recordAudit(tx, {
      actor,
      now: now(),
      entry: { action: 'session.end-others', subject: subjectOf(actor), after: { ended: count } },
    });
  });
}

function subjectOf(actor: AccountActor) {
  return { kind: 'account', id: actor.id, name: actor.name };
}
