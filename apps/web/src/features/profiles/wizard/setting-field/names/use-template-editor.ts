import { type Completions, completionsAt } from '@countersign/subject/completions';
import type { PlacedContext } from '@countersign/subject/place';
import {
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Edited, step } from '../../../../../ui/marked-text/edits.ts';
import { accept, oneLine, openVariable } from './edits.ts';

type Options = {
  value: string;
  onChange: (value: string) => void;
  place: PlacedContext | undefined;
};

/** Typing a template: the list of variables opens behind `{{`, and the caret stays where a person expects it. */
export function useTemplateEditor(
  area: RefObject<HTMLTextAreaElement | null>,
  { value, onChange, place }: Options,
) {
  // Absent: the list is closed.
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState(0);
  const [wanted, setWanted] = useState<Edited>();
  const settled = useRef(wanted);
  useLayoutEffect(() => {
    if (!wanted || settled.current === wanted) return;
    settled.current = wanted;
    area.current?.focus();
    area.current?.setSelectionRange(wanted.caret, wanted.caret);
  }, [wanted, area]);

  const open = place && caret !== undefined ? completionsAt(value, caret, place) : undefined;
  const completions = open && many(open) > 0 ? open : undefined;
  const put = (edited: Edited, opens = false) => {
    onChange(edited.text);
    setWanted(edited);
    setCaret(opens ? edited.caret : undefined);
    setActive(0);
  };
  const choose = (index: number) => {
    const candidate = completions?.candidates[index];
    if (completions && candidate) put(accept(value, completions, candidate));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, ctrlKey, shiftKey, currentTarget } = event;
    if (ctrlKey && key === ' ') setCaret(currentTarget.selectionStart);
    else if (key === 'Enter') choose(active);
    else if (!completions) return;
    else if (key === 'Tab' && !shiftKey && completions.candidates[active]) choose(active);
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      setActive(step(active, key === 'ArrowDown' ? 1 : -1, many(completions)));
    } else if (key === 'Escape') setCaret(undefined);
    else {
      if (key === 'Tab') setCaret(undefined);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    completions,
    caret: caret ?? 0,
    active,
    choose,
    put,
    insert: () => {
      const { selectionStart: start, selectionEnd: end } = area.current ?? {
        selectionStart: 0,
        selectionEnd: 0,
      };
      put(openVariable(value, { start, end }), true);
    },
    select: (start: number, end: number) => {
      area.current?.focus();
      area.current?.setSelectionRange(start, end);
    },
    areaProps: {
      onKeyDown,
      onChange: ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
        const text = oneLine(currentTarget.value);
        if (text !== currentTarget.value) setWanted({ text, caret: currentTarget.selectionEnd });
        setCaret(currentTarget.selectionEnd);
        setActive(0);
        onChange(text);
      },
      /** Moving out of the variable closes the list; moving into one does not open it. */
      onSelect: ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
        if (caret !== undefined) setCaret(currentTarget.selectionEnd);
      },
      onBlur: () => setCaret(undefined),
    },
  };
}

function many({ candidates, refused }: Completions): number {
  return candidates.length + refused.length;
}
