import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Assignment, targetKey } from '../assignment/assignment.ts';
import { checkAssignments } from '../assignment/check-assignments.ts';
import { coverLikewise } from './groups.ts';

/** A device: whether somebody uses it, the groups that it is in, and the filters that match it. */
type Device = { user: boolean; groups: string[]; filters: string[] };

const groupIds = ['a', 'b', 'c'];
const filterIds = ['f', 'g'];

const device = fc.record<Device>({
  user: fc.boolean(),
  groups: fc.subarray(groupIds),
  filters: fc.subarray(filterIds),
});

const filter = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ filterId: null, filterMode: 'none' as const }) },
  fc.record({
    filterId: fc.constantFrom(...filterIds),
    filterMode: fc.constantFrom('include' as const, 'exclude' as const),
  }),
);

const bare = { filterId: null, filterMode: 'none' as const };

const included = fc.oneof(
  fc
    .subarray(groupIds)
    .chain((ids) => fc.tuple(...ids.map((groupId) => filter.map((by) => line({ groupId, ...by }))))),
  fc
    .subarray(['allUsers', 'allDevices'] as const, { minLength: 1 })
    .chain((targets) =>
      fc.tuple(...targets.map((target) => filter.map((by) => line({ target, groupId: null, ...by })))),
    ),
);

function line(fields: Partial<Assignment>): Assignment {
  return { mode: 'include', target: 'group', groupId: null, ...bare, ...fields };
}

const list = fc.tuple(included, fc.subarray(groupIds)).map(([lines, out]) => {
  const taken = new Set(lines.map(targetKey));
  const excluded = out.map((groupId) => line({ mode: 'exclude', groupId }));
  return [...lines, ...excluded.filter((one) => !taken.has(targetKey(one)))];
});

function isReached(lines: readonly Assignment[], { user, groups, filters }: Device): boolean {
  const meant = ({ target, groupId }: Assignment) =>
    target === 'allDevices' || (target === 'allUsers' ? user : groups.includes(groupId ?? ''));
  const passes = ({ filterId, filterMode }: Assignment) =>
    filterMode === 'none' || filters.includes(filterId ?? '') === (filterMode === 'include');
  return (
    lines.some((one) => one.mode === 'include' && meant(one) && passes(one)) &&
    !lines.some((one) => one.mode === 'exclude' && meant(one))
  );
}

const known = {
  platform: 'windows10' as const,
  groups: new Map(
    groupIds.map((id) => [id, { name: id, dynamic: false, holds: { people: true, devices: true } }]),
  ),
  filters: new Map(filterIds.map((id) => [id, { name: id, platform: 'windows10AndLater' as const }])),
};

test('assigned likewise, a root reaches nobody new whom the profile does not, and loses nobody', () => {
  fc.assert(
    fc.property(list, list, device, (own, root, one) => {
      const mended = coverLikewise(own, root);
      const [before, after] = [isReached(root, one), isReached(mended, one)];
      if (before) expect(after).toBe(true);
      else if (after) expect(isReached(own, one)).toBe(true);
      expect(checkAssignments(mended, known).filter(({ level }) => level === 'error')).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

test('where groups alone can say it, it reaches all whom the profile reaches', () => {
  const groups = list.map((lines) => lines.filter(({ target }) => target === 'group').map(unfiltered));
  fc.assert(
    fc.property(groups, groups, device, (own, root, one) => {
      const mine = new Set(own.map(targetKey));
      const leftOut = (lines: Assignment[]) => lines.filter(({ mode }) => mode === 'exclude').map(targetKey);
      const sayable =
        leftOut(root).every((key) => mine.has(key)) &&
        leftOut(own).every((key) => leftOut(root).includes(key));
      fc.pre(sayable);
      if (isReached(own, one)) expect(isReached(coverLikewise(own, root), one)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

function unfiltered(one: Assignment): Assignment {
  return { ...one, ...bare };
}
