import { describe, expect, test } from 'vitest';
import { bitLength, integerHex, readInteger } from './integer.ts';
import { readOid } from './object-identifier.ts';
import { CertificateError } from './refusal.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('readOid', () => {
  test.each([
    ['550403', '2.5.4.3'],
    ['2a864886f70d010101', '1.2.840.113549.1.1.1'],
    ['00', '0.0'],
    ['27', '0.39'],
    ['4f', '1.39'],
    ['883703', '2.999.3'],
    [`69${'83'.padEnd(36, 'ff')}7f`, `2.25.${(3n << 126n) | ((1n << 126n) - 1n)}`],
  ])('%s is %s', (hex, dotted) => {
    expect(readOid(bytes(hex))).toBe(dotted);
  });

  test.each(['', '80', '5584', '55'.padEnd(60, 'ff')])('%s is refused', (hex) => {
    expect(() => readOid(bytes(hex))).toThrow(CertificateError);
  });
});

describe('numbers', () => {
  test.each([
    ['00', '00', 0],
    ['01', '01', 1],
    ['7f', '7f', 7],
    ['00ff', 'ff', 8],
    ['ff', '-01', 8],
    ['80', '-80', 8],
    ['0100', '0100', 9],
    ['ff01', '-ff', 16],
  ])('%s is %s', (hex, written, bits) => {
    expect(integerHex(bytes(hex))).toBe(written);
    expect(bitLength(bytes(hex))).toBe(bits);
  });

  test('of any length are exact', () => {
    expect(readInteger(bytes(`00${'ff'.repeat(40)}`))).toBe((1n << 320n) - 1n);
  });
});
