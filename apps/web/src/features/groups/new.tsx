import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { useChanged } from '../../api/change.ts';
import { useApiForm } from '../../api/form.ts';
import { createGroup, groupQuery, groupSubjects } from '../../api/groups.ts';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { groupCrumbs } from './crumbs.ts';
import { GroupForm } from './group-form.tsx';
import { copyOf, fieldsOf, groupMistakes, type GroupValues, newValues } from './group-values.ts';

/** A group from nothing, or with the rule of another one. */
export function Component() {
  const [parameters] = useSearchParams();
  const from = parameters.get('from') ?? '';
  const source = useQuery({ ...groupQuery(from), enabled: from !== '' });
  if (from !== '' && source.isPending) {
    return (
      <Page title="New group" crumbs={groupCrumbs} shape="narrow">
        <FormSkeleton />
      </Page>
    );
  }
  return <NewGroup initial={source.data ? copyOf(source.data) : newValues} />;
}

function NewGroup({ initial }: { initial: GroupValues }) {
  const navigate = useNavigate();
  const changed = useChanged();
  const notify = useNotify();
  const form = useApiForm({
    initial,
    check: groupMistakes,
    submit: async (values) => {
      const made = await createGroup(fieldsOf(values));
      // Who makes an assigned group goes on with its members.
      await navigate(paths.group(made.id, made.rule === null ? { tab: 'people' } : {}));
      await changed(...groupSubjects);
      notify({ intent: 'success', title: `${made.name} is created` });
    },
  });
  return (
    <Page
      title="New group"
      crumbs={groupCrumbs}
      lead="Profiles that are assigned to it reach its devices, and the devices of its users."
    >
      <GroupForm form={form} label="New group" save="Create" cancelTo={paths.groups} />
    </Page>
  );
}
