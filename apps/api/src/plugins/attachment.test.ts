import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment } from './attachment.ts';

test.each([
  ['Contoso Root CA (2026)', 'attachment; filename="Contoso Root CA (2026).cer"'],
  ['Zürich', `attachment; filename="Z_rich.cer"; filename*=UTF-8''Z%C3%BCrich.cer`],
  ['a/b\\c:"d"\r\nx: y', 'attachment; filename="a_b_c_d_x_ y.cer"'],
  ['根 (1)', `attachment; filename="_ (1).cer"; filename*=UTF-8''%E6%A0%B9%20%281%29.cer`],
])('%j is downloaded as %s', (name, header) => {
  expect(attachment(name, '.cer')).toBe(header);
});

test('whatever the name is, and wherever it is cut, the header is one line that can be sent', () => {
  const name = fc.tuple(
    fc.constantFrom('', 'x'.repeat(110)),
    fc.string({
      unit: fc.constantFrom('a', ' ', '"', '\n', '\ud83d', '\ude00', '😀', 'é', "'"),
      maxLength: 20,
    }),
  );
  fc.assert(
    fc.property(name, ([before, rest]) => {
      expect(attachment(before + rest, '.json')).toMatch(
        /^attachment; filename="[\w .()-]+"(?:; filename\*=[\w.%'!~-]+)?$/,
      );
    }),
  );
});
