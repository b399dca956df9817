import { flushSync } from 'react-dom';
import { useApiForm } from './form.ts';
import { useStaysCurrent } from './stays-current.ts';
import { type Versioned, useVersionedSave } from './versioned-save.ts';

type Options<V> = {
  /** What the server says now. */
  known: Versioned<V>;
  check: (value: V) => Record<string, string>;
  /** Asks the server anew, after somebody else saved first. */
  newest: () => Promise<Versioned<V>>;
  /** Saves over a known version and gives what it has become; undefined where it is not saved yet. */
  save: (value: V, version: number) => Promise<Versioned<V> | undefined>;
  /** What follows from it, once the form holds what was saved. */
  onSaved: (saved: V) => Promise<void>;
};

type Flat<V> = V & { version: number };

export type VersionedForm<V extends object> = ReturnType<typeof useVersionedForm<V>>;

/**
 * A form over one record of the server. It remembers the version it started from, so that a newer one that arrives
 * meanwhile does not slip in under the edit, and hands both versions out when somebody was faster.
 */
export function useVersionedForm<V extends object>({ known, check, newest, save, onSaved }: Options<V>) {
  const form = useApiForm<Flat<V>>({
    initial: flat(known),
    check,
    submit: (values): Promise<void> => saving.save(split(values).value),
  });
  useStaysCurrent(form, flat(known));
  const base = split(form.base);
  const saving = useVersionedSave<V>({
    base,
    newest,
    save: async (value, version) => {
      const saved = await save(value, version);
      if (!saved) return;
      // Who guards the form has to know before the page is left.
      flushSync(() => form.restart(flat(saved)));
      await onSaved(saved.value);
    },
  });
  return { form, base: base.value, ...saving };
}

function flat<V>({ value, version }: Versioned<V>): Flat<V> {
  return { ...value, version };
}

function split<V>({ version, ...value }: Flat<V>): Versioned<V> {
  return { value: value as unknown as V, version };
}
