import { useState } from 'react';
import type { Effect } from './effect-words.ts';

/** A change is made at once only when it does nothing to devices; else what it does is asked about first. */
export function useEffectFirst<Values>(foresee: (values: Values) => Promise<Effect>) {
  const [asked, setAsked] = useState<{ values: Values; effect: Effect }>();
  return {
    asked,
    isNone: async (values: Values): Promise<boolean> => {
      const effect = await foresee(values);
      if (effect.devices === 0) return true;
      setAsked({ values, effect });
      return false;
    },
    forget: () => setAsked(undefined),
  };
}
