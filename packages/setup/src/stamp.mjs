import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './root.mjs';

const ignored = new Set(['node_modules', 'dist', 'generated']);

/**
 * One hash over files, and over folders with all that is in them, by name and content. Unchanged means that a step need
 * not be done again; times are not asked, because a clone or a branch changes them all.
 * @param {string[]} paths from the root of the checkout; one that does not exist counts as such
 * @param {string[]} [facts] other things the step depends on
 */
export function hashOf(paths, facts = []) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`${fact}\0`);
  for (const path of paths) addPath(hash, join(root, path));
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addPath(hash, path) {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path).filter((name) => !ignored.has(name));
    for (const name of names.sort()) addPath(hash, join(path, name));
    return;
  }
  const content = readFileSync(path);
  hash.update(`${relative(root, path)}\0${content.length}\0`).update(content);
}

/**
 * Does the work unless its stamp shows that it was done on the same input. A failure leaves no stamp.
 * @param {string} stamp a file inside what the work makes, so that deleting that deletes the stamp
 * @param {string} hash
 * @param {() => Promise<void>} work
 */
export async function unlessDone(stamp, hash, work) {
  const file = join(root, stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return;
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}
