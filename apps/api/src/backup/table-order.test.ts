import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderTables } from './table-order.ts';

test('what others refer to comes first', () => {
  const references = [
    { from: 'account_role', to: 'account' },
    { from: 'comment', to: 'note' },
    { from: 'note', to: 'zone' },
  ];
  const names = ['account_role', 'account', 'comment', 'note', 'zone'];
  expect(orderTables(names, references)).toEqual(['account', 'account_role', 'zone', 'note', 'comment']);
});

test('a table may refer to itself, and to one that is not in the list', () => {
  const references = [
    { from: 'certificate', to: 'certificate' },
    { from: 'certificate', to: 'left_out' },
  ];
  expect(orderTables(['certificate'], references)).toEqual(['certificate']);
});

test('a circle is refused', () => {
  const references = [
    { from: 'egg', to: 'hen' },
    { from: 'hen', to: 'egg' },
  ];
  expect(() => orderTables(['egg', 'hen'], references)).toThrow(/egg, hen/);
});

test('whatever the references are, none points forward', () => {
  const numbers = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 30 });
  fc.assert(
    fc.property(numbers, (pairs) => {
      const references = pairs
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({ from: `t${Math.max(a, b)}`, to: `t${Math.min(a, b)}` }));
      const ordered = orderTables(
        Array.from({ length: 9 }, (_, at) => `t${at}`),
        references,
      );
      for (const { from, to } of references) expect(ordered.indexOf(to)).toBeLessThan(ordered.indexOf(from));
    }),
  );
});
