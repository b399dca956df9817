import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { groupWhatIfQuery } from '../../api/groups.ts';
import type { Effect } from './effect-words.ts';
import { fieldsOf, type GroupValues } from './group-values.ts';

/** Another rule is saved at once only when it does nothing to devices; else what it does is asked about first. */
export function useEffectFirst(id: string) {
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<{ values: GroupValues; effect: Effect }>();
  return {
    asked,
    isNone: async (values: GroupValues): Promise<boolean> => {
      const effect = await queryClient.fetchQuery({
        ...groupWhatIfQuery(id, fieldsOf(values)),
        staleTime: 0,
      });
      if (effect.devices === 0) return true;
      setAsked({ values, effect });
      return false;
    },
    forget: () => setAsked(undefined),
  };
}
