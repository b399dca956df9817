import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate, useParams } from 'react-router';
import { useChanged } from '../../api/change.ts';
import { useApiForm } from '../../api/form.ts';
import { type Group, groupQuery, groupSubjects, replaceGroup } from '../../api/groups.ts';
import { useVersionedSave } from '../../api/versioned-save.ts';
import { ifGrouped } from '../../api/what-if.ts';
import { Page } from '../../navigation/page.tsx';
import { useAcknowledgement } from '../../parts/what-if/use-acknowledgement.tsx';
import { paths } from '../../paths.ts';
import { ConflictDialog, type ConflictField } from '../../ui/conflict/conflict-dialog.tsx';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { groupCrumbs } from './crumbs.ts';
import { GroupForm } from './group-form.tsx';
import { fieldsOf, groupMistakes, type GroupValues, ruleOf, valuesOf } from './group-values.ts';

const conflictFields: ConflictField<GroupValues>[] = [
  { field: 'name', label: 'Name', text: ({ name }) => name },
  { field: 'description', label: 'Description', text: ({ description }) => description },
  { field: 'kind', label: 'Membership', text: ({ kind }) => kind },
  { field: 'user', label: 'Rule about users', text: ({ user }) => user },
  { field: 'device', label: 'Rule about devices', text: ({ device }) => device },
];

export function Component() {
  const { id = '' } = useParams();
  const group = useQuery(groupQuery(id));
  if (group.data) return <EditGroup key={id} group={group.data} />;
  return (
    <Page title="Edit group" crumbs={groupCrumbs} shape="narrow">
      {group.isError ? (
        <ProblemNotice problem={group.error} retry={() => void group.refetch()} />
      ) : (
        <FormSkeleton />
      )}
    </Page>
  );
}

function EditGroup({ group }: { group: Group }) {
  const { id } = group;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const changed = useChanged();
  const notify = useNotify();
  // What the form started from; a newer version that arrives meanwhile must not slip in under the edit.
  const [{ version }] = useState(group);
  const acknowledgement = useAcknowledgement(0);
  const form = useApiForm({
    initial: valuesOf(group),
    check: groupMistakes,
    submit: async (values): Promise<void> => {
      const harmless = ruleOf(values) === ruleOf(form.base) || ruleOf(values) === null;
      const words = { title: 'Save this rule?', confirm: 'Save', name: group.name };
      const question = ifGrouped(id, fieldsOf(values));
      if (harmless || (await acknowledgement.given(words, question, async () => save(values))))
        await save(values);
    },
  });
  const { conflict, save, saveOver, giveUp } = useVersionedSave<GroupValues>({
    base: { value: form.base, version },
    newest: async () => {
      const newest = await queryClient.fetchQuery({ ...groupQuery(id), staleTime: 0 });
      return { value: valuesOf(newest), version: newest.version };
    },
    save: async (values, over) => {
      const saved = await replaceGroup(id, over, fieldsOf(values));
      queryClient.setQueryData(groupQuery(id).queryKey, saved);
      // The guard has to know before the page is left.
      flushSync(() => form.restart(valuesOf(saved)));
      await navigate(paths.group(id));
      await changed(...groupSubjects);
      notify({ intent: 'success', title: `${saved.name} is saved` });
    },
  });
  return (
    <Page title={`Edit ${group.name}`} crumbs={[...groupCrumbs, { title: group.name, to: paths.group(id) }]}>
      <GroupForm form={form} label="Group" save="Save" before={form.base.kind} cancelTo={paths.group(id)}>
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
      </GroupForm>
    </Page>
  );
}
