import type { DeviceFacts, PersonFacts } from '@countersign/targeting/facts';
import type { Condition } from '@countersign/targeting/filter/condition';
import { type Bearer, matches } from '@countersign/targeting/filter/matches';
import { conditionAbout, storeHostile } from '@countersign/testkit/conditions';
import { type Organisation, openOrganisation } from '@countersign/testkit/organisation';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyRules, followRules } from './follow-rules.ts';

let it: Organisation;
let devices: DeviceFacts[];
let people: PersonFacts[];
beforeAll(async () => {
  it = await openOrganisation();
  ({ devices, people } = await storeHostile(it.pool));
});
afterAll(() => it.close());

type Kind = 'device' | 'user';
/** Null: a group whose members are chosen by hand. */
type Drawn = { about: Kind; condition: Condition } | null;

const about = (kind: Kind) => fc.record({ about: fc.constant(kind), condition: conditionAbout(kind) });
const aGroup: fc.Arbitrary<Drawn> = fc.oneof(
  { arbitrary: about('device'), weight: 6 },
  { arbitrary: about('user'), weight: 6 },
  { arbitrary: fc.constant(null), weight: 1 },
);
/** A few rules, again and again: sometimes more groups than go into one statement. */
const groups = fc
  .tuple(fc.array(aGroup, { minLength: 1, maxLength: 8, size: 'max' }), fc.integer({ min: 1, max: 260 }))
  .map(([few, count]) => Array.from({ length: count }, (_, at) => few[at % few.length] ?? null));
const everyNumber = Array.from({ length: 60 }, (_, at) => at + 1);
const some = fc.subarray(everyNumber, { minLength: 1 });

/** To find the fewest rules that fail takes minutes; the seed gives them all again. */
const samples = { numRuns: 12, endOnFailure: true };

const tables = { device: 'group_device', user: 'group_person' } as const;

/** Everybody stands in every third group, whether that is right or not. */
async function store(drawn: readonly Drawn[]): Promise<string[]> {
  await it.pool.query('truncate directory_group cascade');
  await it.pool.query(
    `insert into directory_group (no, id, name, name_key, source, rule, rule_about, rule_ast, created_at, modified_at)
      select no, gen_random_uuid(), no, no, 'test', about, about, condition, now(), now()
        from jsonb_to_recordset($1) as g (no int, about text, condition jsonb)`,
    [JSON.stringify(drawn.map((group, at) => ({ no: at + 1, ...group })))],
  );
  for (const table of Object.values(tables)) {
    await it.pool.query(
      `insert into ${table} select g.no, t, g.rule is not null from directory_group g, generate_series(1, 60) t where (g.no + t) % 3 = 0`,
    );
  }
  return members();
}

/** `kind group member`, and whether the rule has put it there. */
async function members(): Promise<string[]> {
  const { rows } = await it.pool.query<{ line: string }>(
    `select concat_ws(' ', 'device', group_no, device_no, by_rule) as line from group_device
      union all select concat_ws(' ', 'user', group_no, person_no, by_rule) from group_person`,
  );
  return rows.map(({ line }) => line);
}

function bearer(kind: Kind, no: number): Bearer {
  const [device, person] = [devices[no - 1], people[no - 1]];
  if (!device || !person) throw new Error(`nobody is number ${no}`);
  return kind === 'device' ? { device } : { person };
}

/** By the pure engine. */
function wanted(drawn: readonly Drawn[], kind: Kind, nos: readonly number[]): string[] {
  const known = new Map<Drawn, number[]>();
  return drawn.flatMap((group, at) => {
    if (group?.about !== kind) return [];
    const holds = known.get(group) ?? nos.filter((no) => matches(group.condition, bearer(kind, no)));
    known.set(group, holds);
    return holds.map((no) => `${kind} ${at + 1} ${no} t`);
  });
}

/** Told whole, thousands of lines take minutes to tell apart. */
function differing(found: string[], expected: string[]): string[] {
  const [has, wants] = [new Set(found), new Set(expected)];
  return [...found.filter((line) => !wants.has(line)), ...expected.filter((line) => !has.has(line))].slice(
    0,
    20,
  );
}

test('who changed is in the groups whose rule the pure engine finds true, and all others stay where they are', async () => {
  await fc.assert(
    fc.asyncProperty(groups, fc.constantFrom<Kind>('device', 'user'), some, async (drawn, kind, nos) => {
      const before = await store(drawn);
      await it.db.$transaction((tx) => followRules(tx, { about: kind, nos }));
      const stays = before.filter((line) => {
        const [of, group, no] = line.split(' ');
        return of !== kind || drawn[Number(group) - 1]?.about !== kind || !nos.includes(Number(no));
      });
      expect(differing(await members(), [...stays, ...wanted(drawn, kind, nos)])).toEqual([]);
    }),
    samples,
  );
});

test('groups that got a rule have whom the pure engine finds it true of; without one they keep all, by hand', async () => {
  await fc.assert(
    fc.asyncProperty(groups, some, async (drawn, changed) => {
      const before = await store(drawn);
      await it.db.$transaction((tx) => applyRules(tx, changed));
      const others = drawn.map((group, at) => (changed.includes(at + 1) ? group : null));
      const stays = before.flatMap((line) => {
        const [of, group, no] = line.split(' ');
        if (!changed.includes(Number(group))) return [line];
        return drawn[Number(group) - 1] === null ? [`${of} ${group} ${no} f`] : [];
      });
      const anew = [...wanted(others, 'device', everyNumber), ...wanted(others, 'user', everyNumber)];
      expect(differing(await members(), [...stays, ...anew])).toEqual([]);
    }),
    samples,
  );
});
