import { readDebianRoots } from '@countersign/testkit/debian-roots';
import { expect, it } from 'vitest';
import { readAndJudge, readWithNode, splitDers } from './read-both.ts';

it('both read the same of the same roots', async () => {
  const [, first = '', second = '', third = ''] = Buffer.from(readDebianRoots())
    .toString()
    .split(/(?=-----BEGIN)/);
  const upload = Buffer.from(first + second + third);
  const ours = await readAndJudge(upload);
  expect(ours).toHaveLength(3);
  expect(readWithNode(await splitDers(upload))).toEqual(ours);
});
