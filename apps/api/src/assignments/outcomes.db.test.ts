import { type Organisation, openOrganisation } from '@countersign/testkit/organisation';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { queueProfiles } from '../evaluation/queue.ts';
import { runIn } from '../evaluation/run.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { seesAll } from '../visible-to.ts';
import { tellWhatIf } from './what-if.ts';

let it: Organisation;
beforeAll(async () => {
  it = await openOrganisation();
});
afterAll(() => it.close());
beforeEach(() => it.empty());

type Row = [intent: string, state: string, cause: string, delivered: number | null];

/** What a device can be before: nothing, or a row that evaluator, check-in or report wrote (semantics.md 5). */
const before = {
  unknown: undefined,
  waits: ['apply', 'pending', 'notDelivered', null],
  fetched: ['apply', 'pending', 'delivered', 2],
  stale: ['apply', 'pending', 'changed', 1],
  has: ['apply', 'succeeded', 'reported', 2],
  hadOld: ['apply', 'succeeded', 'reported', 1],
  failed: ['apply', 'error', 'attributeMissing', null],
  failedLater: ['apply', 'error', 'expired', 2],
  disputed: ['apply', 'conflict', 'slot', null],
  disputedHas: ['apply', 'conflict', 'slot', 2],
  refused: ['apply', 'notApplicable', 'filter', null],
  unsupported: ['apply', 'notApplicable', 'unsupported', null],
  leaving: ['remove', 'pending', 'removing', 2],
} satisfies Record<string, Row | undefined>;
type Before = keyof typeof before;

const none = '–';
const table: Record<Before, Record<keyof typeof after, string>> = {
  unknown: row(none, 'notApplicable', 'conflicts', 'gains', 'gains', 'gains'),
  waits: row('loses', 'loses', 'conflicts', none, none, none),
  fetched: row('loses', 'loses', 'conflicts', none, 'again', 'reissued'),
  stale: row('loses', 'loses', 'conflicts', none, none, 'reissued'),
  has: row('loses', 'loses', 'conflicts', none, 'again', 'reissued'),
  hadOld: row('loses', 'loses', 'conflicts', 'again', 'again', 'reissued'),
  failed: row('loses', 'loses', 'conflicts', none, none, none),
  failedLater: row('loses', 'loses', 'conflicts', none, 'again', 'reissued'),
  disputed: row(none, 'notApplicable', none, 'gains', 'gains', 'gains'),
  disputedHas: row('loses', 'loses', none, 'again', 'again', 'reissued'),
  refused: row(none, none, 'conflicts', 'gains', 'gains', 'gains'),
  unsupported: row(none, none, 'conflicts', none, none, none),
  leaving: row(none, none, 'conflicts', 'gains', 'gains', 'gains'),
};

function row(
  nobody: string,
  filtered: string,
  rivalled: string,
  wanted: string,
  resent: string,
  asked: string,
) {
  return { nobody, filtered, rivalled, wanted, resent, asked };
}

const all = { target: 'allDevices' } as const;

/** What is wanted for all of them: it stands already, and the change only has it looked at. */
const after = {
  nobody: async (profile: number) => it.assign(profile, []),
  async filtered(profile: number) {
    const filter = await it.filter('device.deviceName -eq "somebody else"');
    await it.assign(profile, [{ ...all, filter, filterMode: 'include' }]);
  },
  async rivalled() {
    await it.profile('rival', [all], { slot: 'shared', claim: 'another' });
  },
  wanted: async () => undefined,
  resent: async () => undefined,
  asked: async () => undefined,
};

/** Of those that nothing is told of, the ones that have yet to fetch a version: waits, stale and failed. */
const instead: Partial<Record<string, number>> = { resent: 3, asked: 2 };

/** A new version comes of these two. */
const effects: Partial<Record<string, string>> = { resent: 'resend', asked: 'reissue' };

test.each(Object.keys(after) as (keyof typeof after)[])(
  'what becomes of a device is told by what it was and has: %s',
  async (becomes) => {
    const devices = new Map<string, number>();
    for (const name of Object.keys(before)) devices.set(name, await it.device(name));
    const profile = await it.profile('asked about', [all], {
      slot: 'shared',
      claim: 'its own',
      generation: 2,
    });
    await version(it.db, profile, 2, 'resend');
    await after[becomes](profile);
    await it.settle();
    await it.pool.query('delete from profile_device where profile_no = $1', [profile]);
    for (const [name, was] of Object.entries(before)) {
      if (was) await stand(profile, devices.get(name), was);
    }
    const told = await tellWhatIf({ db: it.db, now: it.now, actor: seesAll }, async (tx) => {
      const effect = effects[becomes];
      if (effect !== undefined) await version(tx, profile, 3, effect);
      await queueProfiles(runIn(tx), [profile], 'assignment');
    });
    const own = told.items.filter(({ profile: { displayName } }) => displayName === 'asked about');
    const outcomes = new Map(own.map(({ device, outcome }) => [device.name, outcome]));
    const names = Object.keys(before) as Before[];
    const expected = names.map((name) => `${name} ${table[name][becomes]}`);
    expect(names.map((name) => `${name} ${outcomes.get(name) ?? none}`)).toEqual(expected);
    const touched = names.filter((name) => table[name][becomes] !== none);
    expect(own).toHaveLength(touched.length);
    if (becomes !== 'rivalled') expect(told.devices).toBe(touched.length);
    expect(told.instead).toBe(instead[becomes] ?? 0);
  },
);

async function stand(profile: number, device: number | undefined, row: Row): Promise<void> {
  await it.pool.query(
    `insert into profile_device (profile_no, device_no, intent, state, cause, delivered_generation, since)
      values ($1, $2, $3, $4, $5, $6, now())`,
    [profile, device, ...row],
  );
}

async function version(tx: Prisma.TransactionClient, profileNo: number, generation: number, effect: string) {
  await tx.profile.update({ where: { no: profileNo }, data: { generation } });
  const about = { displayName: '', description: '', settings: {}, byName: '', at: it.now() };
  await tx.profileRevision.create({
    data: { profileNo, version: generation, generation, effect, ...about },
  });
}
