import { describe, expect, test } from 'vitest';
import { addEntries, duplicateRow, entriesOf, moveRow, pastedWords, removeRow } from './list-edits.ts';

describe('S002-55 rows', () => {
  test('move by one, and stay at the ends', () => {
    expect(moveRow(['a', 'b', 'c'], 2, -1)).toEqual({ rows: ['a', 'c', 'b'], focus: 1 });
    expect(moveRow(['a', 'b'], 0, 1)).toEqual({ rows: ['b', 'a'], focus: 1 });
    expect(moveRow(['a', 'b'], 0, -1)).toEqual({ rows: ['a', 'b'], focus: 0 });
    expect(moveRow(['a', 'b'], 1, 1)).toEqual({ rows: ['a', 'b'], focus: 1 });
  });

  test('a copy stands below and has the focus', () => {
    expect(duplicateRow(['a', 'b'], 0)).toEqual({ rows: ['a', 'a', 'b'], focus: 1 });
  });

  test('the focus stays in the list after a removal', () => {
    expect(removeRow(['a', 'b', 'c'], 1)).toEqual({ rows: ['a', 'c'], focus: 1 });
    expect(removeRow(['a', 'b'], 1)).toEqual({ rows: ['a'], focus: 0 });
    expect(removeRow(['a'], 0)).toEqual({ rows: [], focus: -1 });
  });
});

describe('pasting many', () => {
  test('lines, commas and quotes part entries', () => {
    expect(entriesOf('https://a/x\r\n https://b/y ;"https://c/z",\n\n')).toEqual([
      'https://a/x',
      'https://b/y',
      'https://c/z',
    ]);
    expect(entriesOf('  ')).toEqual([]);
  });

  test('what is there is not added again, and the empty row gives way', () => {
    const pasted = addEntries(['a', ''], 'b\na\nb\nc', 3);
    expect(pasted).toEqual({ rows: ['a', 'b', 'c'], added: 2, repeated: 2, over: 0 });
    expect(pastedWords(pasted, 3)).toBe('2 added. 2 were there already.');
  });

  test('no more than fit', () => {
    const pasted = addEntries(['a'], 'b\nc\nd', 2);
    expect(pasted.rows).toEqual(['a', 'b']);
    expect(pastedWords(pasted, 2)).toBe('1 added. 2 left out: at most 2 fit.');
  });
});
