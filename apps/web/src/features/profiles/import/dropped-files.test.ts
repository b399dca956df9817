import { expect, test } from 'vitest';
import { filesIn } from './dropped-files.ts';

/** What a browser hands over for a dropped file or folder, as far as it is looked at. */
function file(fullPath: string): FileSystemEntry {
  const name = fullPath.split('/').at(-1) ?? '';
  return {
    isFile: true,
    isDirectory: false,
    name,
    fullPath,
    file: (given: FileCallback) => given(new File([], name)),
  } as unknown as FileSystemEntry;
}

/** Gives its entries two at a time, as a browser gives them by the hundred. */
function folder(fullPath: string, children: FileSystemEntry[]): FileSystemEntry {
  const left = [...children];
  const readEntries = (given: FileSystemEntriesCallback) => given(left.splice(0, 2));
  return {
    isFile: false,
    isDirectory: true,
    fullPath,
    createReader: () => ({ readEntries }),
  } as unknown as FileSystemEntry;
}

test('folders are looked into to the last file, and each file keeps its path', async () => {
  const inner = folder('/backup/scep', [file('/backup/scep/d.json')]);
  const outer = folder('/backup', ['a', 'b', 'c'].map((name) => file(`/backup/${name}.json`)).concat(inner));
  const { found, more } = await filesIn([outer, file('/alone.json')]);
  expect(found.map(({ path }) => path)).toEqual([
    'alone.json',
    'backup/a.json',
    'backup/b.json',
    'backup/c.json',
    'backup/scep/d.json',
  ]);
  expect(more).toBe(false);
});

test('a whole disk is not looked through', async () => {
  const endless = folder(
    '/x',
    Array.from({ length: 50 }, (_, at) => file(`/x/${at}.json`)),
  );
  const { found, more } = await filesIn([endless], 10);
  expect(found).toHaveLength(9);
  expect(more).toBe(true);
});
