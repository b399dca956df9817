import type { Finding, Level, Span } from '@countersign/subject/finding';
import { readTokens } from '@countersign/subject/tokens';
import { findVariable } from '@countersign/subject/variables';

/** A stretch of a template that is drawn alike. Together they are the text. */
export type Segment = { text: string; start: number; variable: boolean; level?: Level };

export function segmentsOf(
  text: string,
  findings: readonly Pick<Finding, keyof Span | 'level'>[],
): Segment[] {
  const variables = readTokens(text).tokens.filter(
    (token) => token.type === 'variable' && findVariable(token.name) !== undefined,
  );
  const marks = findings.map(({ start, end, level }) => ({ ...atLeastOne({ start, end }, text), level }));
  const cuts = [...variables, ...marks].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([0, ...cuts, text.length])]
    .filter((place) => place >= 0 && place <= text.length)
    .toSorted((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const covers = (span: Span) => span.start <= start && end <= span.end;
    const level = worst(marks.filter(covers));
    return {
      text: text.slice(start, end),
      start,
      variable: variables.some(covers),
      ...(level === undefined ? {} : { level }),
    };
  });
}

/** A finding between two characters is drawn at the one before. */
function atLeastOne({ start, end }: Span, text: string): Span {
  if (end > start || text === '') return { start, end };
  return start === 0 ? { start: 0, end: 1 } : { start: start - 1, end: start };
}

/** Hints are about the whole and would underline everything. */
function worst(marks: readonly { level: Level }[]): Level | undefined {
  return (['error', 'warning'] as const).find((level) => marks.some((mark) => mark.level === level));
}

/** Where a finding stands, counted as people count; nothing where it is about all of the text. */
export function positionWords({ start, end }: Span, text: string): string | undefined {
  if (text.trim() === '' || (start === 0 && end >= text.length)) return undefined;
  if (end <= start + 1) return `character ${start + 1}`;
  return `characters ${start + 1}–${end}`;
}
