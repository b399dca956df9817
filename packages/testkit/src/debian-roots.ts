import { readFileSync } from 'node:fs';

/** The 142 roots of Debian's ca-certificates as one PEM file, with a comment line before each. */
export function readDebianRoots(): Uint8Array {
  return readFileSync(new URL('../../x509/testdata/debian-roots.pem', import.meta.url));
}
