import { describe, expect, test } from 'vitest';
import { type Finding, applyFix, orderFindings } from './finding.ts';

describe('fixes', () => {
  test('several edits of one fix keep their places', () => {
    const edits = [
      { start: 0, end: 1, text: 'longer' },
      { start: 2, end: 3, text: '' },
      { start: 5, end: 5, text: '!' },
    ];
    expect(applyFix('a,b,c', { label: '', edits })).toBe('longer,,c!');
    expect(applyFix('a,b,c', { label: '', edits: edits.toReversed() })).toBe('longer,,c!');
  });
});

describe('the order of findings', () => {
  const at = (start: number, level: Finding['level']): Finding => ({
    rule: 'V11',
    code: level,
    level,
    message: '',
    start,
    end: start,
  });

  test('is that of the text, and of too many the lightest go first', () => {
    const hints = Array.from({ length: 49 }, (_, start) => at(start, 'hint'));
    const kept = orderFindings([...hints, at(90, 'warning'), at(99, 'error')]);
    expect(kept).toHaveLength(50);
    expect(kept.slice(-2).map(({ level }) => level)).toEqual(['warning', 'error']);
    expect(kept.filter(({ level }) => level === 'hint')).toHaveLength(48);
  });
});
