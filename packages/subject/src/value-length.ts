/** What directories, Windows and most CAs take (spec V25), whatever an attribute may have by RFC 5280. */
export const comfortableLength = 64;

/** Characters as RFC 5280 counts them, not units of UTF-16. */
export function lengthOf(value: string): number {
  let length = 0;
  for (const _ of value) length += 1;
  return length;
}
