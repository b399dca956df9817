import { chownSync, existsSync, lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError } from '../database-error.ts';

/** Whom a PostgreSQL program runs as: the words in front of its command, and whom its files must belong to. */
export type Identity = { prefix: string[]; owner: number | undefined };

/** PostgreSQL refuses root, so root lends it a user number that no account has: nothing changes on the host. */
const serverUid = 26_571;
/** initdb looks its user up in the password file and refuses a number that has no entry there. */
const nobodyUid = 65_534;

const asOurselves: Identity = { prefix: [], owner: undefined };

export function identityOfServer(dataDirectory: string): Identity {
  if (process.getuid?.() !== 0) return asOurselves;
  // Whoever made the folder keeps it: it may have been started once as a user, once as root.
  const owner = statSync(dataDirectory).uid;
  return actAs(owner === 0 ? serverUid : owner);
}

export function identityOfInitdb(): Identity {
  return process.getuid?.() === 0 ? actAs(nobodyUid) : asOurselves;
}

export function giveTo(identity: Identity, path: string): void {
  if (identity.owner !== undefined) chownSync(path, identity.owner, identity.owner);
}

/** The tree, to the user number that its server will run as. */
export function giveTreeToServer(path: string): void {
  if (process.getuid?.() === 0) giveTree(path, serverUid);
}

/** A folder that root copied back belongs to root, whom PostgreSQL refuses. */
export function adoptTreeOfRoot(path: string): void {
  if (process.getuid?.() === 0 && statSync(path).uid === 0) giveTree(path, serverUid);
}

/** Only root can act for somebody else. */
export function refuseForeignOwner(dataDirectory: string): void {
  const uid = process.getuid?.();
  if (!uid || !existsSync(dataDirectory)) return;
  const owner = statSync(dataDirectory).uid;
  if (owner === uid) return;
  const sentence =
    `The database folder ${dataDirectory} belongs to another user (number ${owner}). ` +
    'Start Countersign as that user or as root, or name another folder in COUNTERSIGN_DATA.';
  throw new DatabaseError('database.foreign-owner', sentence);
}

function giveTree(path: string, uid: number): void {
  lchownSync(path, uid, uid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTree(join(path, name), uid);
}

/**
 * Drops to `uid` and keeps one capability: to read below folders that only root may enter, such as a clone under
 * root's home. `no_setuid_fixup` is needed because access(2) ignores capabilities otherwise.
 */
function actAs(uid: number): Identity {
  const capabilities = `-all,+${readingCapability()}`;
  const prefix = [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${uid}`,
    '--clear-groups',
    `--inh-caps=${capabilities}`,
    `--ambient-caps=${capabilities}`,
    `--bounding-set=${capabilities}`,
    '--securebits=+no_setuid_fixup',
    '--no-new-privs',
    '--',
  ];
  return { prefix, owner: uid };
}

/** Containers get dac_override by default but not the narrower dac_read_search (capability number 2). */
function readingCapability(): string {
  const bounding = BigInt(`0x${capabilitySet('CapBnd')}`);
  if (bounding & (1n << 2n)) return 'dac_read_search';
  if (bounding & (1n << 1n)) return 'dac_override';
  const sentence =
    'Running as root without the capabilities of root, PostgreSQL cannot be given an unprivileged user. ' +
    'Start Countersign as an ordinary user, or set DATABASE_URL to a server of your own.';
  throw new DatabaseError('database.cannot-drop-root', sentence);
}

function capabilitySet(name: string): string {
  if (process.platform !== 'linux') return '0';
  const status = readFileSync('/proc/self/status', 'utf8');
  return new RegExp(`^${name}:\\s*([0-9a-f]+)$`, 'm').exec(status)?.[1] ?? '0';
}
