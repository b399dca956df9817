import type { Candidate, Completions } from '@countersign/subject/completions';
import { applyFix, type Fix } from '@countersign/subject/finding';

/** A text and where the caret stands in it. */
export type Edited = { text: string; caret: number };

export function accept(text: string, { span }: Pick<Completions, 'span'>, { insert }: Candidate): Edited {
  return {
    text: applyFix(text, { label: '', edits: [{ ...span, text: insert }] }),
    caret: span.start + insert.length,
  };
}

/** Opens a variable where the caret stands. */
export function openVariable(text: string, { start, end }: { start: number; end: number }): Edited {
  return { text: `${text.slice(0, start)}{{${text.slice(end)}`, caret: start + 2 };
}

export function mend(text: string, fix: Fix): Edited {
  const mended = applyFix(text, fix);
  const end = Math.max(...fix.edits.map((edit) => edit.end), 0);
  return { text: mended, caret: Math.min(mended.length, Math.max(0, end + mended.length - text.length)) };
}

/** A name is one line; each break becomes one space, so that the caret keeps its place. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029]/gu, ' ');
}

/** Around and around. */
export function step(active: number, by: 1 | -1, many: number): number {
  return many === 0 ? 0 : (active + by + many) % many;
}
