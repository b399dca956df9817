import { useAnnounce } from '@fluentui/react-components';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { afterPress } from '../../../ui/form/after-press.ts';
import type { Mistake } from './draft/mistakes.ts';
import type { StepKey } from './steps.ts';

type Options = {
  found: readonly Mistake[];
  steps: readonly StepKey[];
  step: StepKey;
  goTo: (step: StepKey) => void;
};

/** Which mistakes are shown by now, and going to the first of them. */
export function useMistakes(form: RefObject<HTMLElement | null>, { found, steps, step, goTo }: Options) {
  const [left, setLeft] = useState<Record<string, boolean>>({});
  const [asked, setAsked] = useState<readonly StepKey[]>(() => steps.slice(0, steps.indexOf(step)));
  const [blamed, setBlamed] = useState<readonly Mistake[]>([]);
  const { sought, seek } = useSeek(form, step);
  const all = [...blamed, ...found];
  const shown = all.filter(
    (mistake) => blamed.includes(mistake) || left[mistake.field] === true || asked.includes(mistake.step),
  );

  const point = (mistakes: readonly Mistake[]) => {
    const [first] = mistakes;
    if (!first) return;
    if (first.step !== step) goTo(first.step);
    seek(first, mistakes.length);
  };

  return {
    all,
    sought,
    asked,
    error: (field: string) => shown.find((mistake) => mistake.field === field)?.message,
    rowError: (field: string, row: number) =>
      shown.find((mistake) => mistake.field === field && mistake.row === row)?.message,
    leave: useCallback(
      (field: string) => afterPress(() => setLeft((before) => ({ ...before, [field]: true }))),
      [],
    ),
    ask: (steps: readonly StepKey[]) => setAsked((before) => [...new Set([...before, ...steps])]),
    point,
    blame: (mistakes: readonly Mistake[]) => {
      setBlamed(mistakes);
      point(mistakes);
    },
    forgive: useCallback(
      (field: string) => setBlamed((before) => before.filter((mistake) => !concerns(field, mistake.field))),
      [],
    ),
    reset: () => {
      setBlamed([]);
      setLeft({});
      setAsked([]);
    },
  };
}

/** Taking a certificate away, or dropping others, settles what was said of any of them. */
function concerns(changed: string, field: string): boolean {
  return field === changed || field.startsWith(`${changed}/`);
}

/** After the error is on the page: say it, and move the focus to its field. The page may have to turn first. */
function useSeek(form: RefObject<HTMLElement | null>, step: StepKey) {
  const { announce } = useAnnounce();
  const [sought, setSought] = useState<{ step: StepKey; field: string; words: string }>();
  const settled = useRef(sought);
  useEffect(() => {
    if (!sought || settled.current === sought || sought.step !== step) return undefined;
    settled.current = sought;
    announce(sought.words, { alert: true });
    return onceThere(form.current, sought.field, (control) => {
      control.focus({ preventScroll: true });
      control.scrollIntoView({ block: 'center' });
    });
  }, [sought, step, announce, form]);
  const seek = ({ step, field, message }: Mistake, count: number) =>
    setSought({ step, field, words: count === 1 ? message : `${count} things to fix. ${message}` });
  return { sought: sought?.field, seek };
}

/** The code of a step, or what it reads first, may still be on its way. */
function onceThere(form: HTMLElement | null, field: string, act: (control: HTMLElement) => void) {
  const look = () => {
    const control = controlOf(form, field);
    if (control) act(control);
    return control !== undefined;
  };
  if (!form || look()) return undefined;
  const observer = new MutationObserver(() => {
    if (look()) observer.disconnect();
  });
  observer.observe(form, { childList: true, subtree: true });
  return () => observer.disconnect();
}

const controls = 'input,textarea,select,button,a[href]';

function controlOf(form: HTMLElement | null, field: string): HTMLElement | undefined {
  const place = form?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  return (place?.matches(controls) ? place : place?.querySelector<HTMLElement>(controls)) ?? undefined;
}
