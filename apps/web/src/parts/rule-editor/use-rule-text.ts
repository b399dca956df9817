import { type Completions, completionsAt } from '@countersign/targeting/filter/completions';
import type { Scope } from '@countersign/targeting/filter/properties';
import {
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Edited, mend, step } from '../../ui/marked-text/edits.ts';

type Options = {
  value: string;
  onChange: (value: string) => void;
  onLeave: () => void;
  scope: Scope;
};

/** Typing a rule: what may stand at the caret opens while one types, and Ctrl+Space opens it anywhere. */
export function useRuleText(
  area: RefObject<HTMLTextAreaElement | null>,
  { value, onChange, onLeave, scope }: Options,
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

  const completions = caret === undefined ? undefined : completionsAt(value, caret, scope);
  const put = (edited: Edited) => {
    onChange(edited.text);
    setWanted(edited);
    setCaret(undefined);
    setActive(0);
  };
  const choose = (index: number) => {
    const candidate = completions?.candidates[index];
    if (completions && candidate) put(accept(value, completions, candidate.insert));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, ctrlKey, currentTarget } = event;
    if (ctrlKey && key === ' ') setCaret(currentTarget.selectionStart);
    else if (!completions) return;
    else if (key === 'Enter') choose(active);
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      setActive(step(active, key === 'ArrowDown' ? 1 : -1, completions.candidates.length));
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
    select: (start: number, end: number) => {
      area.current?.focus();
      area.current?.setSelectionRange(start, end);
    },
    areaProps: {
      onKeyDown,
      onChange: ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
        setCaret(currentTarget.selectionEnd);
        setActive(0);
        onChange(currentTarget.value);
      },
      /** The list follows the caret while it is open; moving about does not open it. */
      onSelect: ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
        if (caret !== undefined) setCaret(currentTarget.selectionEnd);
      },
      onBlur: () => {
        setCaret(undefined);
        onLeave();
      },
    },
  };
}

/** A property or operator is followed by a space, because something always follows it. */
function accept(value: string, { span, what }: Completions, insert: string): Edited {
  const space = what !== 'value' && value[span.end] !== ' ' ? ' ' : '';
  return mend(value, { label: '', edits: [{ ...span, text: insert + space }] });
}
