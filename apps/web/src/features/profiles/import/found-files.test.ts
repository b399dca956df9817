import { expect, test } from 'vitest';
import { type FoundFile, fromInput, readFound, sortFound } from './found-files.ts';

const found = (path: string): FoundFile => ({ path, file: new File(['{}'], path.split('/').at(-1) ?? '') });
const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);

test('of a folder only JSON is taken, in the order of its names', () => {
  const { taken, passedOver } = sortFound(
    ['x/b10.json', 'x/b9.JSON', 'x/README.md', 'x/.hidden.json', 'x/MigrationTable.json', 'x/y/a.json'].map(
      found,
    ),
  );
  expect(paths(taken)).toEqual(['b9.JSON', 'b10.json', 'y/a.json']);
  expect(passedOver).toEqual(['.hidden.json', 'MigrationTable.json', 'README.md']);
});

test('of several folders the names stay, because they tell one from another', () => {
  expect(paths(sortFound(['x/a.json', 'y/a.json'].map(found)).taken)).toEqual(['x/a.json', 'y/a.json']);
  expect(paths(sortFound(['x/a.json', 'a.json'].map(found)).taken)).toEqual(['a.json', 'x/a.json']);
});

test('a file that is chosen by itself is meant, whatever it is called', () => {
  const { taken, passedOver } = sortFound([found('notes.txt'), found('MigrationTable.json')]);
  expect(paths(taken)).toEqual(['MigrationTable.json', 'notes.txt']);
  expect(passedOver).toEqual([]);
});

test('a file that cannot be read is named, and the others are read', async () => {
  const gone = { path: 'gone.json', file: new File([], 'gone.json') };
  gone.file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  const { files, unreadable } = await readFound([gone, found('here.json')]);
  expect(unreadable).toEqual(['gone.json']);
  expect(paths(files)).toEqual(['here.json']);
  expect(await files[0]?.bytes.text()).toBe('{}');
});

test('a file of a chosen folder keeps its path', () => {
  const inFolder = new File([], 'a.json');
  Object.defineProperty(inFolder, 'webkitRelativePath', { value: 'backup/a.json' });
  const alone = new File([], 'b.json');
  Object.defineProperty(alone, 'webkitRelativePath', { value: '' });
  expect(paths(fromInput([inFolder, alone]))).toEqual(['backup/a.json', 'b.json']);
});
