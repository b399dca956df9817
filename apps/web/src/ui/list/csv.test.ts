import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('cells are quoted where they must be, and no cell is a formula', () => {
  const columns = [
    { title: 'Name', text: (row: { name: string }) => row.name },
    { title: 'Length', text: (row: { name: string }) => String(row.name.length) },
  ];
  const rows = ['Ada', 'a,b', 'say "hi"', 'two\nlines', '=1+1', '-2', '@x', '+3'].map((name) => ({ name }));
  expect(csvOf(columns, rows)).toBe(
    [
      'Name,Length',
      'Ada,3',
      '"a,b",3',
      '"say ""hi""",8',
      '"two\nlines",9',
      "'=1+1,4",
      "'-2,2",
      "'@x,2",
      "'+3,2",
      '',
    ].join('\r\n'),
  );
});
