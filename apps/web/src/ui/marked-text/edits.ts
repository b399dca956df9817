import type { Span } from './segments.ts';

export type Edit = Span & { text: string };

export type Fix = { label: string; edits: readonly Edit[] };

/** A text and where the caret stands in it. */
export type Edited = { text: string; caret: number };

/** Edits of one fix never overlap; the last goes first, so that the others keep their places. */
export function mend(text: string, { edits }: Fix): Edited {
  const mended = edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text);
  const end = Math.max(...edits.map((edit) => edit.end), 0);
  return { text: mended, caret: Math.min(mended.length, Math.max(0, end + mended.length - text.length)) };
}

/** Around and around. */
export function step(active: number, by: 1 | -1, many: number): number {
  return many === 0 ? 0 : (active + by + many) % many;
}
