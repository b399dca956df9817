import { type FetchQueryOptions, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { asProblem, isRefused, Problem } from '../../../api/problem.ts';
import { useConfirmAbove } from '../../../api/settings.ts';
import type { WhatIf } from '../../../api/what-if.ts';

type Asked = { effect: WhatIf | Problem; again: () => Promise<void> };
type Question<Key extends readonly unknown[]> = FetchQueryOptions<WhatIf, Error, WhatIf, Key>;

/** Before something is saved it is asked what that does to devices; above the organisation's limit a name is typed first. */
export function useAcknowledgement() {
  const queryClient = useQueryClient();
  const above = useConfirmAbove();
  const [asked, setAsked] = useState<Asked>();
  const acknowledged = useRef(false);
  return {
    asked: asked?.effect,
    /** Whether it may be saved now. If not, people are asked, and once they agree it is tried again. */
    given: async <Key extends readonly unknown[]>(question: Question<Key>, again: Asked['again']) => {
      if (acknowledged.current) return true;
      const effect = await queryClient.fetchQuery({ ...question, staleTime: 0 }).catch(unknownEffect);
      if (!(effect instanceof Problem) && effect.devices <= above.devices) return true;
      setAsked({ effect, again });
      return false;
    },
    give: async () => {
      acknowledged.current = true;
      try {
        await asked?.again();
      } finally {
        acknowledged.current = false;
        setAsked(undefined);
      }
    },
    giveUp: () => setAsked(undefined),
  };
}

/** What could not be saved anyway is refused here already; otherwise not knowing keeps nobody from saving. */
function unknownEffect(thrown: unknown): Problem {
  if (isRefused(thrown)) throw thrown;
  return asProblem(thrown);
}
