import { expect, test } from 'vitest';
import { emptyDraft } from './draft.ts';
import { clearOldDrafts, draftsOf, type DraftStorage, type StoredDraft } from './stored-drafts.ts';

function memory(most = Infinity): DraftStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > most) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const now = new Date('2026-11-20T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
const stored = (name: string, savedAt = daysAgo(0)): StoredDraft => ({
  name,
  savedAt,
  title: name,
  address: '?step=basics',
  draft: { ...emptyDraft(['ios'], 'key'), displayName: name },
});

test('S000-29: a draft comes back as it was', () => {
  const drafts = draftsOf(memory(), 'ada');
  expect(drafts.write(stored('one'))).toBe(true);
  expect(drafts.read('one', now)).toMatchObject(stored('one'));
  drafts.remove('one');
  expect(drafts.read('one', now)).toBeUndefined();
});

test('drafts belong to one person', () => {
  const storage = memory();
  draftsOf(storage, 'ada').write(stored('one'));
  expect(draftsOf(storage, 'bob').read('one', now)).toBeUndefined();
  expect(draftsOf(storage, 'bob').list(now)).toEqual([]);
});

test('they are kept for 14 days, whoever looks', () => {
  const storage = memory();
  const drafts = draftsOf(storage, 'ada');
  drafts.write(stored('young', daysAgo(13.9)));
  drafts.write(stored('old', daysAgo(14)));
  expect(drafts.read('old', now)).toBeUndefined();
  expect(drafts.list(now).map(({ name }) => name)).toEqual(['young']);
  clearOldDrafts(storage, now);
  expect(storage.length).toBe(1);
});

test('the newest is offered first', () => {
  const drafts = draftsOf(memory(), 'ada');
  for (const [name, days] of [
    ['b', 2],
    ['a', 1],
    ['c', 3],
  ] as const)
    drafts.write(stored(name, daysAgo(days)));
  expect(drafts.list(now).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

test('a browser that is full says so', () => {
  expect(draftsOf(memory(10), 'ada').write(stored('one'))).toBe(false);
});

test.each([
  ['no JSON', '{'],
  ['null', 'null'],
  ['another shape', JSON.stringify({ shape: 0, ...stored('x') })],
  ['no draft', JSON.stringify({ shape: 1, ...stored('x'), draft: {} })],
  [
    'certificates that are none',
    JSON.stringify({ shape: 1, ...stored('x'), draft: { ...stored('x').draft, certificates: [1] } }),
  ],
])('%s is no draft, and is cleared away', (_what, text) => {
  const storage = memory();
  storage.setItem('countersign.draft.ada.x', text);
  storage.setItem('countersign.theme', 'dark');
  expect(draftsOf(storage, 'ada').read('x', now)).toBeUndefined();
  clearOldDrafts(storage, now);
  expect([storage.length, storage.key(0)]).toEqual([1, 'countersign.theme']);
});
