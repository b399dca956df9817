import { type Organisation, openOrganisation } from '@countersign/testkit/organisation';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../database/transaction.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { evaluateNext, holdEvaluator } from './evaluator.ts';
import { queueGroups, queueProfiles } from './queue.ts';
import { runIn, runOn } from './run.ts';
import { whatIf } from './what-if.ts';

let it: Organisation;
beforeAll(async () => {
  it = await openOrganisation();
});
afterAll(() => it.close());
beforeEach(() => it.empty());

/** What would become of devices if a profile were assigned to nobody. */
async function withoutAssignments(profileNo: number): Promise<unknown[]> {
  return whatIf(it.db, {
    now: it.now(),
    async change(tx: Prisma.TransactionClient) {
      await tx.assignment.deleteMany({ where: { profileNo } });
      await queueProfiles(runIn(tx), [profileNo], 'assignment');
    },
    answer: (run) => run(Prisma.sql`select * from what_if`),
  });
}

test('many ask at once, beside the evaluator, and all are answered', async () => {
  for (const name of ['one', 'two']) await it.device(name);
  const alone = await it.profile('alone', [{ target: 'allDevices' }]);
  const [left, right] = [
    await it.profile('left', [{ target: 'allDevices' }], { slot: 'shared', claim: 'left' }),
    await it.profile('right', [{ target: 'allDevices' }], { slot: 'shared', claim: 'right' }),
  ];
  await it.settle();
  const evaluating = async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      await queueProfiles(runOn(it.pool), [alone, left, right], 'nightly');
      await evaluateNext({ pool: it.pool, now: it.now });
    }
  };
  const asked = [alone, left, right, alone, left, right].map((no) => withoutAssignments(no));
  const [answers] = await Promise.all([Promise.all(asked), evaluating()]);
  // Alone only its own two rows go; of the others each lets the other one come out of the conflict.
  expect(answers.map((rows) => rows.length)).toEqual([2, 4, 4, 2, 4, 4]);
  expect(await it.rows(left)).toEqual(['one: conflict (slot)', 'two: conflict (slot)']);
});

test('whoever would wait too long is told to ask again', async () => {
  await it.device('one');
  const profile = await it.profile('alone', [{ target: 'allDevices' }]);
  await it.settle();
  await inTransaction(it.pool, async (client) => {
    await holdEvaluator(runOn(client));
    await expect(withoutAssignments(profile)).rejects.toMatchObject({ code: 'evaluation.busy' });
  });
  expect(await withoutAssignments(profile)).toHaveLength(1);
});

test('what moves twice has begun where it began, and is told once', async () => {
  const newcomer = await it.device('one');
  const group = await it.group('newcomers', {});
  for (const claim of ['left', 'right']) await it.profile(claim, [{ group }], { slot: 'shared', claim });
  await it.settle();
  const moves = await whatIf(it.db, {
    now: it.now(),
    async change(tx: Prisma.TransactionClient) {
      await tx.groupDevice.create({ data: { groupNo: group, deviceNo: newcomer } });
      await queueGroups(runIn(tx), [group], 'group');
    },
    answer: (run) => run(Prisma.sql`select was, becomes, cause from what_if`),
  });
  // The first of them is there alone for a moment, before the other one disputes its place.
  const disputed = { was: 'nothing', becomes: 'conflict', cause: 'slot' };
  expect(moves).toEqual([disputed, disputed]);
});
