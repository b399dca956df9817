import { useState } from 'react';
import { asProblem } from './problem.ts';

export type Versioned<V> = { value: V; version: number };

type Options<V> = {
  /** What the form started from. */
  base: Versioned<V>;
  /** The newest state on the server, asked for after somebody else saved first. */
  newest: () => Promise<Versioned<V>>;
  save: (value: V, version: number) => Promise<void>;
};

type Conflict<V> = { yours: V; theirs: Versioned<V> };

/** Saves over a known version; when somebody was faster, hands both versions out and saves what is made of them. */
export function useVersionedSave<V>({ base, newest, save }: Options<V>) {
  const [conflict, setConflict] = useState<Conflict<V>>();
  const attempt = async (yours: V, version: number) => {
    try {
      await save(yours, version);
      setConflict(undefined);
    } catch (thrown) {
      if (asProblem(thrown).code !== 'precondition.failed') throw thrown;
      setConflict({ yours, theirs: await newest() });
    }
  };
  return {
    conflict,
    save: (yours: V) => attempt(yours, base.version),
    saveAt: attempt,
    saveOver: (value: V) => attempt(value, conflict?.theirs.version ?? base.version),
    giveUp: () => setConflict(undefined),
  };
}
