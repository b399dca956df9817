import type { FilterFields } from '@countersign/contract/filters';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate, useParams } from 'react-router';
import { useChanged } from '../../api/change.ts';
import { type Filter, filterQuery, filterSubjects, replaceFilter } from '../../api/filters.ts';
import { useApiForm } from '../../api/form.ts';
import { useVersionedSave } from '../../api/versioned-save.ts';
import { ifFiltered } from '../../api/what-if.ts';
import { Page } from '../../navigation/page.tsx';
import { useAcknowledgement } from '../../parts/what-if/use-acknowledgement.tsx';
import { paths } from '../../paths.ts';
import { ConflictDialog, type ConflictField } from '../../ui/conflict/conflict-dialog.tsx';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { FilterForm } from './filter-form.tsx';
import { filterMistakes, type FilterValues, valuesOf } from './filter-values.ts';

const crumbs = [{ title: 'Devices' }, { title: 'Filters', to: paths.filters }];

const conflictFields: ConflictField<FilterValues>[] = [
  { field: 'name', label: 'Name', text: ({ name }) => name },
  { field: 'description', label: 'Description', text: ({ description }) => description },
  { field: 'rule', label: 'Rule', text: ({ rule }) => rule },
];

export function Component() {
  const { id = '' } = useParams();
  const filter = useQuery(filterQuery(id));
  if (filter.data) return <EditFilter key={id} filter={filter.data} />;
  return (
    <Page title="Edit filter" crumbs={crumbs} shape="narrow">
      {filter.isError ? (
        <ProblemNotice problem={filter.error} retry={() => void filter.refetch()} />
      ) : (
        <FormSkeleton />
      )}
    </Page>
  );
}

function EditFilter({ filter }: { filter: Filter }) {
  const { id } = filter;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const changed = useChanged();
  const notify = useNotify();
  // What the form started from; a newer version that arrives meanwhile must not slip in under the edit.
  const [{ version }] = useState(filter);
  const sent = (values: FilterValues): FilterFields => ({ ...values, platform: filter.platform });
  const acknowledgement = useAcknowledgement(0);
  const form = useApiForm({
    initial: valuesOf(filter),
    check: filterMistakes,
    submit: async (values): Promise<void> => {
      const words = { title: 'Save this rule?', confirm: 'Save', name: filter.name };
      const question = ifFiltered(id, sent(values));
      const harmless = values.rule === form.base.rule;
      if (harmless || (await acknowledgement.given(words, question, async () => save(values))))
        await save(values);
    },
  });
  const { conflict, save, saveOver, giveUp } = useVersionedSave<FilterValues>({
    base: { value: form.base, version },
    newest: async () => {
      const newest = await queryClient.fetchQuery({ ...filterQuery(id), staleTime: 0 });
      return { value: valuesOf(newest), version: newest.version };
    },
    save: async (values, over) => {
      const saved = await replaceFilter(id, over, sent(values));
      queryClient.setQueryData(filterQuery(id).queryKey, saved);
      // The guard has to know before the page is left.
      flushSync(() => form.restart(valuesOf(saved)));
      await navigate(paths.filter(id));
      await changed(...filterSubjects);
      notify({ intent: 'success', title: `${saved.name} is saved` });
    },
  });
  return (
    <Page
      title={`Edit ${filter.name}`}
      crumbs={[...crumbs, { title: filter.name, to: paths.filter(id) }]}
      lead={usedWords(filter.assignments)}
    >
      <FilterForm form={form} label="Filter" save="Save" fixed cancelTo={paths.filter(id)}>
        {acknowledgement.dialog}
        {conflict ? (
          <ConflictDialog
            base={form.base}
            yours={conflict.yours}
            theirs={conflict.theirs.value}
            fields={conflictFields}
            onSave={saveOver}
            onClose={giveUp}
          />
        ) : null}
      </FilterForm>
    </Page>
  );
}

/** What another rule will do. */
function usedWords(assignments: number): string | undefined {
  if (assignments === 0) return undefined;
  return assignments === 1
    ? 'One assignment uses it. Another rule changes at once which devices that profile reaches.'
    : `${assignments} assignments use it. Another rule changes at once which devices those profiles reach.`;
}
