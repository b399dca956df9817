import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutIntoParts, nameOfPart, placeOfPart } from './parts.ts';

test('parts are of one size and together what was cut', async () => {
  const chunk = fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes));
  await fc.assert(
    fc.asyncProperty(fc.array(chunk), fc.integer({ min: 1, max: 30 }), async (chunks, size) => {
      const parts: Buffer[] = [];
      for await (const part of cutIntoParts(Readable.from(chunks), size)) parts.push(part);
      expect(Buffer.concat(parts)).toEqual(Buffer.concat(chunks));
      for (const part of parts.slice(0, -1)) expect(part).toHaveLength(size);
      for (const part of parts.slice(-1)) expect(part.length).toBeGreaterThan(0);
    }),
  );
});

test('the name of a part tells its place', () => {
  expect(placeOfPart(nameOfPart('audit_seal', 12))).toEqual({ table: 'audit_seal', part: 12 });
});

test.each(['tables/../000001.copy', 'tables/audit/1.copy', 'audit/000001.copy', 'tables/audit/000001.copy/'])(
  '%s is no part',
  (name) => expect(placeOfPart(name)).toBeUndefined(),
);
