import { expect, test } from 'vitest';
import { joinSql, raw, sql } from './sql.ts';

test('values stand apart from the text', () => {
  const piece = sql`${raw('d.name_key')} = ${"'; drop table device; --"}`;
  expect(piece).toEqual({ strings: ['d.name_key = ', ''], values: ["'; drop table device; --"] });
});

test('pieces are put in with their values, in order', () => {
  const parts = joinSql([sql`a = ${'1'}`, sql`b = ${null}`, sql`c`], ' or ');
  expect(sql`(${parts}) and d = any(${['2']}::text[])`).toEqual({
    strings: ['(a = ', ' or b = ', ' or c) and d = any(', '::text[])'],
    values: ['1', null, ['2']],
  });
});
