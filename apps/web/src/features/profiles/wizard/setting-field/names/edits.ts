import type { Candidate, Completions } from '@countersign/subject/completions';
import { type Edited, mend } from '../../../../../ui/marked-text/edits.ts';

export function accept(text: string, { span }: Pick<Completions, 'span'>, { insert }: Candidate): Edited {
  return mend(text, { label: '', edits: [{ ...span, text: insert }] });
}

/** Opens a variable where the caret stands. */
export function openVariable(text: string, { start, end }: { start: number; end: number }): Edited {
  return { text: `${text.slice(0, start)}{{${text.slice(end)}`, caret: start + 2 };
}

/** A name is one line; each break becomes one space, so that the caret keeps its place. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029]/gu, ' ');
}
