import type {
  Preparation as PreparationInside,
  PreparationStep,
  StepState,
} from '@countersign/contract/preparation';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { asProblem } from '../../api/problem.ts';
import type { Wire } from '../../api/wire.ts';
import { useNotify } from '../../ui/notify.tsx';
import { withStep } from './with-step.ts';

export type Preparation = Wire<PreparationInside>;
export type StepOfPreparation = Wire<PreparationStep>;

/** Several people work on it at once, so an open page asks again. */
export const preparationQuery = queryOptions({
  queryKey: ['preparation'],
  queryFn: ({ signal }) => request<Preparation>('GET', '/preparation', { signal }),
  refetchInterval: 15_000,
});

/** Ticks at once, and takes it back when the server does not agree. */
export function useSettle(): (id: string, state: StepState) => Promise<void> {
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { account } = useMe();
  const { queryKey } = preparationQuery;
  return async (id, state) => {
    await queryClient.cancelQueries({ queryKey });
    const change = (step: Pick<StepOfPreparation, 'state' | 'by' | 'at'>) =>
      queryClient.setQueryData(queryKey, (known) => known && withStep(known, id, step));
    const settled = state !== 'open';
    change({
      state,
      by: settled ? account.displayName : null,
      at: settled ? new Date().toISOString() : null,
    });
    try {
      change(await request<StepOfPreparation>('PUT', `/preparation/steps/${id}`, { body: { state } }));
    } catch (thrown) {
      const { title, detail } = asProblem(thrown);
      notify({ intent: 'error', title: 'The step stays as it was', body: detail ?? title });
      await queryClient.invalidateQueries({ queryKey });
    }
  };
}
