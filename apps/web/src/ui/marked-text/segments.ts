export type Span = { start: number; end: number };

export type Level = 'error' | 'warning' | 'hint';

/** A stretch of a text that is drawn alike. Together they are the text. */
export type Segment<Tone extends string> = { text: string; start: number; tone?: Tone; level?: Level };

type Drawing<Tone extends string> = {
  /** Stretches of a colour; they do not overlap. */
  tones: readonly (Span & { tone: Tone })[];
  /** What is underlined, and how gravely. */
  marks: readonly (Span & { level: Level })[];
};

export function segmentsOf<Tone extends string>(
  text: string,
  { tones, marks }: Drawing<Tone>,
): Segment<Tone>[] {
  const drawn = marks.map((mark) => ({ ...mark, ...atLeastOne(mark, text) }));
  const cuts = [...tones, ...drawn].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([0, ...cuts, text.length])]
    .filter((place) => place >= 0 && place <= text.length)
    .toSorted((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const covers = (span: Span) => span.start <= start && end <= span.end;
    const tone = tones.find(covers)?.tone;
    const level = worst(drawn.filter(covers));
    return {
      text: text.slice(start, end),
      start,
      ...(tone === undefined ? {} : { tone }),
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
