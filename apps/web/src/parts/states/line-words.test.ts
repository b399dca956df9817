import { describe, expect, test } from 'vitest';
import { type ExplainedLine, filterVerdict, pathSentence } from './line-words.ts';

const line: ExplainedLine = {
  mode: 'include',
  sentence: 'all devices are assigned',
  filter: 'Corporate',
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
    expect(filterVerdict({ ...line, filterMode, matched })).toBe(`The filter Corporate ${words}.`);
  });

  test('nothing where there is none', () => {
    expect(filterVerdict({ ...line, filter: null, filterMode: 'none', matched: null })).toBeUndefined();
  });

  test('a filter that was deleted lets nothing pass', () => {
    expect(filterVerdict({ ...line, filter: null, matched: null })).toBe(
      'The filter was deleted: it lets nothing pass.',
    );
  });
});

test('the way to the device is a sentence', () => {
  expect(pathSentence(line)).toBe('All devices are assigned.');
});
