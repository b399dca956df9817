import { type Completions, completionsAt } from '@countersign/targeting/filter/completions';
import type { Scope } from '@countersign/targeting/filter/properties';
import type { RefObject } from 'react';
import { type Edited, mend } from '../../ui/marked-text/edits.ts';
import { useCompletedText } from '../../ui/marked-text/use-completed-text.ts';

type Options = {
  value: string;
  onChange: (value: string) => void;
  onLeave: () => void;
  scope: Scope;
};

/** Typing a rule: properties, operators and values are offered where the grammar wants them. */
export function useRuleText(
  area: RefObject<HTMLTextAreaElement | null>,
  { value, scope, ...hands }: Options,
) {
  return useCompletedText<Completions>(area, {
    ...hands,
    offer: (caret) => completionsAt(value, caret, scope),
    count: ({ candidates }) => candidates.length,
    accept(completions, index) {
      const candidate = completions.candidates[index];
      return candidate && withCandidate(value, completions, candidate.insert);
    },
  });
}

/** A property or operator is followed by a space, because something always follows it. */
function withCandidate(value: string, { span, what }: Completions, insert: string): Edited {
  const space = what !== 'value' && value[span.end] !== ' ' ? ' ' : '';
  return mend(value, { label: '', edits: [{ ...span, text: insert + space }] });
}
