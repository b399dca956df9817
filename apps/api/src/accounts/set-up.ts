import { indispensableRoles } from '@countersign/contract/permissions';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { type AccountActor, type Origin, systemActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { Problem } from '../problem.ts';
import { hashPassword } from '../secrets/password.ts';
import { weaknessOf } from '../secrets/weak-password.ts';
import { lockRoles } from './account-rules.ts';
import { addAccount } from './accounts.ts';
import { actorFrom } from './actor-from.ts';
import { makeInvitation, takeInvitation } from './invitations.ts';
import { startSession } from './sessions.ts';
import { setUpLinkLasts } from './session-life.ts';

type Deps = { db: PrismaClient; now: () => Date };
type From = { origin: Origin; userAgent: string };
type Entered = { secret: string; actor: AccountActor };

/** While nobody who could sign in is an administrator, the terminal's link makes one. */
export async function isSetUpNeeded(db: Pick<PrismaClient, 'accountRole'>): Promise<boolean> {
  const held = await db.accountRole.findFirst({
    where: { role: 'administrator', account: { disabledAt: null, passwordHash: { not: null } } },
    select: { accountNo: true },
  });
  return held === null;
}

/** The one-time link for the terminal; a new start makes a new one and the old one is void. */
export async function makeSetUpToken({ db, now }: Deps): Promise<string | undefined> {
  if (!(await isSetUpNeeded(db))) {
    await db.invitation.deleteMany({ where: { accountNo: null } });
    return undefined;
  }
  const { token } = await makeInvitation(db, { accountNo: null, now: now(), lasts: setUpLinkLasts });
  return token;
}

/** The first administrator holds both top roles. */
export async function setUp(
  { db, now }: Deps,
  input: { token: string; email: string; displayName: string; password: string },
  { origin, userAgent }: From,
): Promise<Entered> {
  refuseWeak(input.password, input);
  const passwordHash = await hashPassword(input.password);
  const at = now();
  return db.$transaction(async (tx) => {
    await lockRoles(tx);
    await takeInvitation(tx, { token: input.token, now: at, purpose: 'first-administrator' });
    if (!(await isSetUpNeeded(tx))) {
      throw new Problem('invitation.not-valid', 'There is an administrator already. Sign in instead.');
    }
    const account = await addAccount(tx, {
      actor: { ...systemActor('Set-up link'), origin },
      now: at,
      fields: { email: input.email, displayName: input.displayName, roles: [...indispensableRoles] },
      password: { hash: passwordHash, at },
    });
    return enter(tx, { account, now: at, origin, userAgent });
  });
}

/** The invited person chooses a password and is signed in; every older session of that account ends. */
export async function acceptInvitation(
  { db, now }: Deps,
  input: { token: string; password: string },
  { origin, userAgent }: From,
): Promise<Entered> {
  const passwordHash = await hashPassword(input.password);
  const at = now();
  return db.$transaction(async (tx) => {
    const accountNo = await takeInvitation(tx, { token: input.token, now: at, purpose: 'account' });
    const account = await tx.account.findUniqueOrThrow({
      where: { no: accountNo ?? 0 },
      include: { roles: true },
    });
    refuseWeak(input.password, account);
    if (account.disabledAt) throw new Problem('invitation.not-valid', 'This account is disabled.');
    await tx.session.deleteMany({ where: { accountNo: account.no } });
    await tx.account.update({
      where: { no: account.no },
      data: { passwordHash, passwordChangedAt: at },
      select: { no: true },
    });
    const entered = await enter(tx, { account, now: at, origin, userAgent });
    await recordAudit(tx, {
      actor: entered.actor,
      now: at,
      entry: {
        action: 'account.accept',
        subject: { kind: 'account', id: account.id, name: account.displayName },
      },
    });
    return entered;
  });
}

export function refuseWeak(password: string, about: { email: string; displayName: string }): void {
  const weakness = weaknessOf(password, about);
  if (weakness === undefined) return;
  const message = `${weakness} A sentence of four or five words is easy to remember and hard to guess.`;
  throw new Problem('password.too-weak', message, {
    findings: [{ at: '/password', code: 'too-weak', message }],
  });
}

type Entering = {
  account: { no: number; id: string; displayName: string; scopeTags: string[]; roles: { role: string }[] };
  now: Date;
  origin: Origin;
  userAgent: string;
};

async function enter(
  tx: Parameters<typeof startSession>[0],
  { account, now, origin, userAgent }: Entering,
): Promise<Entered> {
  const session = await startSession(tx, {
    account: { no: account.no, id: account.id, name: account.displayName },
    now,
    origin,
    userAgent,
  });
  await tx.account.update({ where: { no: account.no }, data: { lastSignInAt: now }, select: { no: true } });
  return { secret: session.secret, actor: actorFrom(account, { ...session, now, origin }) };
}
