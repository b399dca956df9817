import { useCallback } from 'react';
import { totalText } from '../ui/list/view.ts';
import { useNotify } from '../ui/notify.tsx';
import type { InTurn } from './in-turn.ts';
import { asProblem } from './problem.ts';

/** Says how a bulk action ended: how many it did, and which it did not and why. */
export function useOutcome() {
  const notify = useNotify();
  return useCallback(
    <Item>(
      { done, failed }: InTurn<Item>,
      nouns: readonly [string, string],
      verb: string,
      nameOf: (item: Item) => string,
    ) => {
      if (done > 0) notify({ intent: 'success', title: `${totalText(done, nouns)} ${verb}` });
      for (const { item, thrown } of failed) {
        const { title, detail } = asProblem(thrown);
        notify({ intent: 'error', title: `${nameOf(item)}: not ${verb}`, body: detail ?? title });
      }
    },
    [notify],
  );
}
