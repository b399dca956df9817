import { fromBER } from 'asn1js';
import { readDebianRoots } from '@countersign/testkit/debian-roots';
import { element, integer, nothing, octetString, sequence } from '@countersign/testkit/der-writer';
import { describe, expect, test } from 'vitest';
import { type DerElement, newBudget, walkDer, walkInner } from './der-walk.ts';
import { certificateLimits } from './limits.ts';
import { findPemBlocks } from './pem.ts';
import { CertificateError, type RefusalCode } from './refusal.ts';

function codeOf(bytes: Uint8Array, walk: (bytes: Uint8Array) => unknown = walkDer): RefusalCode | undefined {
  try {
    walk(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof CertificateError) return error.code;
    throw error;
  }
}

const of = (...octets: number[]) => Uint8Array.from(octets);

describe('walkDer', () => {
  test.each<[string, Uint8Array]>([
    ['an empty sequence', of(0x30, 0)],
    ['a length of 127 octets', octetString(new Uint8Array(127))],
    ['a length of 128 octets', octetString(new Uint8Array(128))],
    ['a length of 256 octets', octetString(new Uint8Array(256))],
    ['a tag number of two octets', of(0xbf, 0x81, 0x01, 0)],
    ['a number whose zero is its sign', of(2, 2, 0, 0x80)],
    ['a context tag with parts', of(0xa0, 3, 2, 1, 0)],
  ])('takes %s', (_, bytes) => {
    const walked = walkDer(bytes);
    expect(Buffer.from(walked.encoding)).toEqual(Buffer.from(bytes));
  });

  test.each<[string, Uint8Array, RefusalCode]>([
    ['nothing', of(), 'truncated'],
    ['a tag alone', of(0x30), 'truncated'],
    ['half a length', of(0x30, 0x82, 1), 'truncated'],
    ['less than the length', of(0x30, 3, 2, 1), 'truncated'],
    ['a tag number that goes on', of(0xbf, 0x81), 'truncated'],
    ['more than the length', of(0x30, 0, 0), 'trailing-bytes'],
    ['a long length that would be short', of(0x04, 0x81, 0x01, 0), 'not-der'],
    ['a length with a leading zero', of(0x04, 0x82, 0x00, 0x80, ...Array(128).fill(0)), 'not-der'],
    ['an indefinite length', of(0x30, 0x80, 0, 0), 'not-der'],
    ['a length of five octets', of(0x30, 0x85, 1, 0, 0, 0, 0), 'malformed'],
    ['a tag number with a leading zero', of(0x9f, 0x80, 0x01, 0), 'not-der'],
    ['a tag number of four octets', of(0x9f, 0x81, 0x81, 0x81, 0x01, 0), 'malformed'],
    ['an end of contents', of(0x30, 2, 0, 0), 'not-der'],
    ['a string in pieces', of(0x24, 2, 0x04, 0), 'not-der'],
    ['a sequence without parts of its own', of(0x10, 0), 'malformed'],
    ['a part that reaches over the end', of(0x30, 3, 2, 2, 0), 'malformed'],
    ['a part without a length', of(0x30, 1, 2), 'malformed'],
    ['a number with a leading zero', of(2, 2, 0, 0x7f), 'not-der'],
    ['a negative number with a leading octet', of(2, 2, 0xff, 0x80), 'not-der'],
    ['a number of no octets', of(2, 0), 'malformed'],
    ['a truth value of two octets', of(1, 2, 0, 0), 'malformed'],
    ['a null with contents', of(5, 1, 0), 'malformed'],
    ['a bit string without its first octet', of(3, 0), 'malformed'],
    ['an empty object identifier', of(6, 0), 'malformed'],
    ['an object identifier of 129 octets', of(6, 0x81, 129, ...Array(129).fill(1)), 'too-complex'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('what is inside is malformed where a file would be cut off or too long', () => {
    const inner = (bytes: Uint8Array) => walkInner(bytes, newBudget());
    expect(codeOf(of(0x30, 3, 2, 1), inner)).toBe('malformed');
    expect(codeOf(of(0x30, 0, 0), inner)).toBe('malformed');
    expect(codeOf(of(0x30, 0), inner)).toBeUndefined();
  });

  test('32 levels are walked, 33 are not', () => {
    const nest = (levels: number): Uint8Array => (levels === 1 ? integer(1) : sequence(nest(levels - 1)));
    expect(codeOf(nest(certificateLimits.depth))).toBeUndefined();
    expect(codeOf(nest(certificateLimits.depth + 1))).toBe('too-deep');
  });

  test('20,000 parts are walked, 20,001 are not', () => {
    const wide = (parts: number) => sequence(...Array.from({ length: parts - 1 }, nothing));
    expect(codeOf(wide(certificateLimits.nodes))).toBeUndefined();
    expect(codeOf(wide(certificateLimits.nodes + 1))).toBe('too-complex');
  });

  test('the parts of one certificate share what may be walked', () => {
    const budget = newBudget();
    const half = sequence(...Array.from({ length: certificateLimits.nodes / 2 }, nothing));
    walkInner(half, budget);
    expect(codeOf(half, (bytes) => walkInner(bytes, budget))).toBe('too-complex');
  });

  test('agrees with asn1js on the roots of Debian', () => {
    const text = Buffer.from(readDebianRoots()).toString();
    for (const { bytes = new Uint8Array() } of findPemBlocks(text)) {
      const { result, offset } = fromBER(bytes);
      expect(offset).toBe(bytes.length);
      expect(outline(walkDer(bytes))).toEqual(outlineOfAsn1js(result));
    }
  });

  test('carries no bytes in its error', () => {
    expect(JSON.stringify(new CertificateError('malformed'))).not.toContain('0');
    expect(() => walkDer(element(0x02))).toThrow(expect.objectContaining({ name: 'CertificateError' }));
  });
});

type Outline = { tag: number; length: number; parts: Outline[] };

function outline({ tag, encoding, children }: DerElement): Outline {
  return { tag, length: encoding.length, parts: children.map(outline) };
}

type Asn1jsBlock = {
  idBlock: { tagClass: number; tagNumber: number; isConstructed: boolean };
  blockLength: number;
  valueBlock: object;
};

/** asn1js looks into strings as well; the walk does not. */
function outlineOfAsn1js({ idBlock, blockLength, valueBlock }: Asn1jsBlock): Outline {
  const { tagClass, tagNumber, isConstructed } = idBlock;
  const parts = isConstructed && 'value' in valueBlock ? (valueBlock.value as Asn1jsBlock[]) : [];
  return {
    tag: ((tagClass - 1) << 6) | (isConstructed ? 0x20 : 0) | tagNumber,
    length: blockLength,
    parts: parts.map(outlineOfAsn1js),
  };
}
