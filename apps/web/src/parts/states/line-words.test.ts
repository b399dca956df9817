import { describe, expect, test } from 'vitest';
import { type ExplainedLine, filterVerdict, pathSentence } from './line-words.ts';

const filter = { id: 'f', name: 'Corporate' };
const line: ExplainedLine = {
  mode: 'include',
  sentence: 'all devices are assigned',
  group: null,
  byRule: false,
  filter,
  filterMode: 'include',
  matched: true,
  decides: true,
};

describe('what the filter of an assignment does to a device', () => {
  test.each([
    ['include', true, 'lets it pass: only devices it matches, and it matches this one'],
    ['include', false, 'keeps it out: only devices it matches, and it does not match this one'],
    ['exclude', true, 'keeps it out: no devices it matches, and it matches this one'],
    ['exclude', false, 'lets it pass: no devices it matches, and it does not match this one'],
  ] as const)('%s, matching %s', (filterMode, matched, words) => {
    const verdict = filterVerdict({ ...line, filterMode, matched });
    expect(verdict).toEqual({ before: 'The filter ', named: filter, after: ` ${words}.` });
  });

  test('nothing where there is none', () => {
    expect(filterVerdict({ ...line, filter: null, filterMode: 'none', matched: null })).toBeUndefined();
  });

  test('a filter that was deleted lets nothing pass', () => {
    expect(filterVerdict({ ...line, filter: null, matched: null })).toEqual({
      before: 'The filter was deleted: it lets nothing pass.',
      after: '',
    });
  });
});

describe('the way to the device is a sentence', () => {
  test('about everybody', () => {
    expect(pathSentence(line)).toEqual({ before: 'All devices are assigned.', after: '' });
  });

  test.each([
    ['Office', 'LAP-7 is in Office', ['LAP-7 is in ', '.']],
    ['rule', 'lAP-7 is in rule by its rule', ['LAP-7 is in ', ' by its rule.']],
  ])('that names the group %s', (name, sentence, [before, after]) => {
    const group = { id: 'g', name };
    expect(pathSentence({ ...line, sentence, group })).toEqual({ before, named: group, after });
  });
});
