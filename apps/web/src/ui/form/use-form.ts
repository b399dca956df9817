import { useAnnounce } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { afterPress } from './after-press.ts';

type Messages = Record<string, string>;

type Options<V> = {
  initial: V;
  /** What is wrong with the values, by field; asked on leaving a field and on submitting. */
  check: (values: V) => Messages;
  submit: (values: V) => Promise<void>;
  /** The fields that a failed submit blames; a failure that blames none is shown above the form. */
  blame?: (thrown: unknown) => Messages;
};

export type Form<V> = ReturnType<typeof useForm<V>>;

/** The state of one form: values, what is wrong where, and whether it was touched. */
export function useForm<V>({ initial, check, submit, blame }: Options<V>) {
  const [base, setBase] = useState(initial);
  const [values, setValues] = useState(initial);
  const [left, setLeft] = useState<Record<string, boolean>>({});
  const [refused, setRefused] = useState<Messages>({});
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { formRef, pointAtFirst } = useFirstError();

  const wrong = check(values);
  const error = (name: string) => refused[name] ?? (left[name] ? wrong[name] : undefined);

  const set = <Key extends keyof V & string>(name: Key, value: V[Key]) => {
    setValues((before) => ({ ...before, [name]: value }));
    setRefused((before) => withoutKey(before, name));
  };

  const onSubmit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy) return;
    setFailure(undefined);
    setLeft(Object.fromEntries(Object.keys(wrong).map((name) => [name, true])));
    if (Object.keys(wrong).length > 0) return pointAtFirst(Object.values(wrong));
    setBusy(true);
    try {
      await submit(values);
    } catch (thrown) {
      const blamed = blame?.(thrown) ?? {};
      setRefused(blamed);
      if (Object.keys(blamed).length > 0) pointAtFirst(Object.values(blamed));
      else setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };

  return {
    values,
    base,
    set,
    error,
    failure,
    busy,
    dirty: JSON.stringify(values) !== JSON.stringify(base),
    /** Start over from these values, as after saving. */
    restart: (from: V) => {
      setBase(from);
      setValues(from);
      setLeft({});
      setRefused({});
      setFailure(undefined);
    },
    leave: (name: string) => afterPress(() => setLeft((before) => ({ ...before, [name]: true }))),
    formProps: { ref: formRef, noValidate: true, onSubmit: (event: FormEvent) => void onSubmit(event) },
  };
}

/** After the errors are on the page, go to the first field that has one and say how many there are. */
function useFirstError() {
  const announce = useAnnounce().announce;
  const formRef = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState<string[]>();
  useEffect(() => {
    if (!asked) return;
    const count = asked.length === 1 ? '' : `${asked.length} things to fix. `;
    announce(`${count}${asked[0]}`, { alert: true });
    const invalid = formRef.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"],[data-invalid="true"]',
    );
    const control = invalid?.matches('input,textarea,select,button')
      ? invalid
      : invalid?.querySelector<HTMLElement>('input,textarea,select,button');
    control?.focus();
  }, [asked, announce]);
  return { formRef, pointAtFirst: (messages: string[]) => setAsked([...messages]) };
}

function withoutKey(messages: Messages, name: string): Messages {
  return Object.fromEntries(Object.entries(messages).filter(([key]) => key !== name));
}
