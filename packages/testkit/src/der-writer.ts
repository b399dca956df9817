/** Writes DER by hand, right or deliberately wrong: a library would correct what a test wants to be wrong. */

export function element(tag: number, ...contents: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = Buffer.concat(contents);
  return Uint8Array.from(Buffer.concat([Uint8Array.of(tag), lengthOctets(content.length), content]));
}

function lengthOctets(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const hex = length.toString(16);
  const octets = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Uint8Array.of(0x80 | octets.length, ...octets);
}

export const sequence = (...parts: Uint8Array[]) => element(0x30, ...parts);
export const set = (...parts: Uint8Array[]) => element(0x31, ...parts);
export const octetString = (...contents: Uint8Array[]) => element(0x04, ...contents);
/** A whole number of octets. */
export const bitString = (...contents: Uint8Array[]) => element(0x03, Uint8Array.of(0), ...contents);
/** Contents as they are, sign and all. */
export const integer = (...octets: number[]) => element(0x02, Uint8Array.from(octets));
export const boolean = (value: boolean) => element(0x01, Uint8Array.of(value ? 0xff : 0));
export const nothing = () => element(0x05);
/** [n], constructed. */
export const tagged = (number: number, ...parts: Uint8Array[]) => element(0xa0 | number, ...parts);
/** [n] IMPLICIT of a primitive type. */
export const taggedPrimitive = (number: number, content: Uint8Array) => element(0x80 | number, content);
export const utf8 = (text: string) => element(0x0c, Buffer.from(text));
export const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

export function oid(dotted: string): Uint8Array<ArrayBuffer> {
  const [first = 0, second = 0, ...arcs] = dotted.split('.').map(Number);
  const octets = [first * 40 + second, ...arcs].flatMap((arc) => {
    const groups = [arc % 128];
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
      groups.unshift(0x80 | (rest % 128));
    return groups;
  });
  return element(0x06, Uint8Array.from(octets));
}

/** `UTCTime` until 2049, `GeneralizedTime` from then on (RFC 5280 4.1.2.5). */
export function time(date: Date): Uint8Array<ArrayBuffer> {
  const digits = date.toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return date.getUTCFullYear() < 2050
    ? element(0x17, latin1(digits.slice(2)))
    : element(0x18, latin1(digits));
}
