import { kinds } from '@countersign/catalog/kinds';
import { describe, expect, test } from 'vitest';
import { asMarkdown } from './as-markdown.ts';
import { describeKind } from './describe-kind.ts';

/** Cells of the rows of a table; an escaped pipe ends none. */
function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
}

describe.each(kinds.map((kind) => ({ name: kind.id, description: describeKind(kind) })))(
  'the page of $name',
  ({ description }) => {
    const text = asMarkdown([description]);
    const rows = rowsOf(text);

    test('has two tables, whose rows have as many cells as their headings', () => {
      const widths = rows.map((row) => row.length);
      expect(new Set(widths)).toEqual(new Set([8, 7]));
      expect(rows.filter(([, first]) => first === '---')).toHaveLength(2);
    });

    test('has every setting with its names, and every rule with what it wants', () => {
      for (const { name, wire, options } of description.settings) {
        const row = rows.find(([, first]) => first?.endsWith(`\`${name}\``));
        expect(row?.[6], name).toBe(wire.properties.map((property) => `\`${property}\``).join(', '));
        for (const { value } of options) expect(row?.[2] ?? '', name).toContain(`\`${value}\``);
      }
      const told = rows.flatMap(([, id = '']) => (/^V\d\d$/.test(id) ? [id] : []));
      expect(told).toEqual([...new Set(description.rules.map(({ id }) => id))]);
    });

    test('says where it works, by whom, and whether it is retired', () => {
      for (const { source } of description.osRanges) expect(text).toContain(source);
      expect(text.includes('**Retired since')).toBe(description.retired !== null);
    });
  },
);

test('text that looks like Markdown is text, and code stays code', () => {
  const [first] = kinds;
  if (!first) throw new Error('no kind');
  const described = describeKind(first);
  const text = asMarkdown([
    {
      ...described,
      kind: 'a`b|c' as never,
      purpose: 'One | two\n\n# three <b>',
    },
  ]);
  expect(text).toContain(String.raw`One \| two \# three \<b\>`);
  expect(text).toContain('- Kind: `` a`b\\|c ``');
});
