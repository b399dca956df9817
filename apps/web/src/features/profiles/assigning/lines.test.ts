import { describe, expect, test } from 'vitest';
import { filtersOf } from './filters-of.ts';
import {
  changesBetween,
  type Line,
  lineWords,
  whyNoGroups,
  whyNotEverybody,
  withEverybody,
  withGroups,
  without,
} from './lines.ts';
import { isAbout, sentLines } from './sent-lines.ts';

const staff = { id: 'g1', name: 'Staff' };
const lab = { id: 'g2', name: 'Lab' };
const gone: Line = {
  mode: 'include',
  target: 'group',
  group: null,
  deletedGroup: 'Gone',
  filter: null,
  filterMode: 'none',
};

describe('S000-33 the list of who gets a profile', () => {
  test('grows, and reads as a sentence', () => {
    const lines = withGroups(withGroups([], 'include', [staff]), 'exclude', [lab]);
    expect(lines.map(lineWords)).toEqual(['Staff', 'Excluded: Lab']);
    const [first] = lines;
    expect(first && without(lines, first).map(lineWords)).toEqual(['Excluded: Lab']);
    expect(lineWords({ ...gone, filter: null })).toBe('Gone (deleted, reaches nobody)');
  });

  test('says what changes in it', () => {
    const before = [...withGroups([], 'include', [staff]), ...withGroups([], 'exclude', [lab])];
    const after = withGroups([], 'exclude', [staff]);
    expect(changesBetween(before, after)).toEqual([
      'Excluded: Staff',
      'Removed: Staff',
      'No longer excluded: Lab',
    ]);
    const filter = { id: 'f', name: 'Kiosks' };
    const narrowed = before.map((line) =>
      line.mode === 'include' ? { ...line, filter, filterMode: 'include' as const } : line,
    );
    expect(changesBetween(before, narrowed)).toEqual(['Changed: Staff, only those of the filter Kiosks']);
    expect(changesBetween(before, before)).toEqual([]);
  });

  test('S003-20 a filter is told with its mode', () => {
    const [line] = withEverybody([], 'allDevices');
    const filter = { id: 'f', name: 'Kiosks' };
    expect(line && lineWords({ ...line, filter, filterMode: 'exclude' })).toBe(
      'All devices, without those of the filter Kiosks',
    );
  });

  test('a deleted group is not sent, and findings are found at the rows that were', () => {
    const lines = [gone, ...withGroups([], 'include', [staff])];
    expect(sentLines(lines)).toEqual([
      { mode: 'include', target: 'group', filterMode: 'none', groupId: 'g1' },
    ]);
    const sent = sentLines(lines);
    expect(lines.map((line) => isAbout(line, '/assignments/0/groupId', sent))).toEqual([false, true]);
    expect(lines.map((line) => isAbout(line, '/profiles/0', sent))).toEqual([false, false]);
  });

  test('All users keeps groups away, and groups All users', () => {
    const all = withEverybody([], 'allUsers');
    // A group of devices is no part of All users, so nothing is said of what is in it.
    expect(whyNoGroups(all)).toBe(
      'Groups cannot stand beside All users. Remove it first, or exclude groups from it.',
    );
    expect(whyNotEverybody(all, 'allUsers')).toContain('already');
    expect(whyNotEverybody(all, 'allDevices')).toBeUndefined();
    const groups = withGroups([], 'include', [staff]);
    expect(whyNoGroups(groups)).toBeUndefined();
    expect(whyNotEverybody(groups, 'allDevices')).toContain('Remove the included groups first');
  });
});

test('S003-20 filters are those of the one platform, or there is a reason', () => {
  expect(filtersOf(['androidDeviceOwner', 'androidWorkProfile'])).toEqual({ platform: 'androidForWork' });
  expect(filtersOf(['windows81'])).toEqual({ none: expect.stringContaining('Filters do not exist') });
  expect(filtersOf(['ios', 'macos'])).toEqual({ none: expect.stringContaining('one platform') });
});
