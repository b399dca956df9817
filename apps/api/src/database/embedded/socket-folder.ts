import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveTo, type Identity } from './identity.ts';

export const socketFolderPrefix = 'countersign-';

/**
 * Only its owner may enter the folder, which is all the access control there is: no password, no port. A socket's
 * path is limited to 107 bytes (unix(7)), so it does not stand in the checkout.
 */
export function makeSocketFolder(identity: Identity): string {
  const folder = mkdtempSync(join(shortTemporaryFolder(), socketFolderPrefix));
  chmodSync(folder, 0o700);
  giveTo(identity, folder);
  return folder;
}

function shortTemporaryFolder(): string {
  const folder = tmpdir();
  return Buffer.byteLength(folder) < 70 ? folder : '/tmp';
}
