import { createHash, randomBytes } from 'node:crypto';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Letters and digits only, so that a double click selects it whole. 43 characters hold 256 bits. */
export function makeSecret(length = 43): string {
  let text = '';
  while (text.length < length) {
    // Bytes from 248 on are dropped: 248 is a multiple of 62, so every letter is equally likely.
    for (const byte of randomBytes(64)) {
      if (byte < 248 && text.length < length) text += letters[byte % 62];
    }
  }
  return text;
}

/** A secret of full entropy needs no salt and no slow hash: what is stored cannot be guessed back. */
export function hashSecret(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest());
}
