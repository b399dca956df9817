import {
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Edited, step } from './edits.ts';

/** What a language may offer where the caret stands. */
type Offering<Offered> = {
  onChange: (value: string) => void;
  onLeave?: () => void;
  /** What may be written at the caret; undefined when there is nothing to show. */
  offer: (caret: number) => Offered | undefined;
  /** How many lines of the list the arrows go through. */
  count: (offered: Offered) => number;
  /** The text once the line is chosen; undefined for a line that only tells something. */
  accept: (offered: Offered, index: number) => Edited | undefined;
  /** A text without line breaks: Enter never makes one, and Tab takes what is marked. */
  oneLine?: (text: string) => string;
};

/** Typing with a list at the caret: it opens while one types, and Ctrl+Space opens it anywhere. */
export function useCompletedText<Offered>(
  area: RefObject<HTMLTextAreaElement | null>,
  { onChange, onLeave, offer, count, accept, oneLine }: Offering<Offered>,
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

  const completions = caret === undefined ? undefined : offer(caret);
  const put = (edited: Edited, opens = false) => {
    onChange(edited.text);
    setWanted(edited);
    setCaret(opens ? edited.caret : undefined);
    setActive(0);
  };
  const acceptable = (index: number) => completions && accept(completions, index);
  const choose = (index: number) => {
    const edited = acceptable(index);
    if (edited) put(edited);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, ctrlKey, shiftKey, currentTarget } = event;
    if (ctrlKey && key === ' ') setCaret(currentTarget.selectionStart);
    else if (key === 'Enter' && (completions || oneLine)) choose(active);
    else if (!completions) return;
    else if (key === 'Tab' && oneLine && !shiftKey && acceptable(active)) choose(active);
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      setActive(step(active, key === 'ArrowDown' ? 1 : -1, count(completions)));
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
        const text = oneLine ? oneLine(currentTarget.value) : currentTarget.value;
        if (text !== currentTarget.value) setWanted({ text, caret: currentTarget.selectionEnd });
        setCaret(currentTarget.selectionEnd);
        setActive(0);
        onChange(text);
      },
      /** The list follows the caret while it is open; moving about does not open it. */
      onSelect: ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
        if (caret !== undefined) setCaret(currentTarget.selectionEnd);
      },
      onBlur: () => {
        setCaret(undefined);
        onLeave?.();
      },
    },
  };
}
