import { type Completions, completionsAt } from '@countersign/subject/completions';
import type { PlacedContext } from '@countersign/subject/place';
import type { RefObject } from 'react';
import { useCompletedText } from '../../../../../ui/marked-text/use-completed-text.ts';
import { accept, oneLine, openVariable } from './edits.ts';

type Options = {
  value: string;
  onChange: (value: string) => void;
  place: PlacedContext | undefined;
};

/** Typing a template: the list of variables opens behind `{{`; moving out of the variable closes it. */
export function useTemplateEditor(
  area: RefObject<HTMLTextAreaElement | null>,
  { value, onChange, place }: Options,
) {
  const editor = useCompletedText<Completions>(area, {
    onChange,
    oneLine,
    offer(caret) {
      const open = place && completionsAt(value, caret, place);
      return open && many(open) > 0 ? open : undefined;
    },
    count: many,
    accept(completions, index) {
      const candidate = completions.candidates[index];
      return candidate && accept(value, completions, candidate);
    },
  });
  return {
    ...editor,
    insert: () => {
      const { selectionStart: start, selectionEnd: end } = area.current ?? {
        selectionStart: 0,
        selectionEnd: 0,
      };
      editor.put(openVariable(value, { start, end }), true);
    },
  };
}

function many({ candidates, refused }: Completions): number {
  return candidates.length + refused.length;
}
