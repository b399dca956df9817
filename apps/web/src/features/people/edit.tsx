import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { useChanged } from '../../api/change.ts';
import { type Person, personQuery, personSubjects, replacePerson } from '../../api/people.ts';
import { useVersionedForm } from '../../api/versioned-form.ts';
import { PageForm } from '../../navigation/page-form.tsx';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { ConflictDialog } from '../../ui/conflict/conflict-dialog.tsx';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { crumbs } from './crumbs.ts';
import { PersonFields } from './person-fields.tsx';
import { conflictFields, type PersonForm, personMistakes, valuesOf } from './person-values.ts';

export function Component() {
  const { id = '' } = useParams();
  const person = useQuery(personQuery(id));
  if (person.data) return <EditPerson key={id} person={person.data} />;
  return (
    <Page title="Edit user" crumbs={crumbs} shape="narrow">
      {person.isError ? (
        <ProblemNotice problem={person.error} retry={() => void person.refetch()} />
      ) : (
        <FormSkeleton />
      )}
    </Page>
  );
}

const versioned = (person: Person) => ({ value: valuesOf(person), version: person.version });

function EditPerson({ person }: { person: Person }) {
  const { id, name } = person;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const changed = useChanged();
  const notify = useNotify();
  const { form, base, conflict, saveOver, giveUp } = useVersionedForm<PersonForm>({
    known: versioned(person),
    check: personMistakes,
    newest: async () => versioned(await queryClient.fetchQuery({ ...personQuery(id), staleTime: 0 })),
    save: async (values, version) => {
      const saved = await replacePerson(id, version, values);
      queryClient.setQueryData(personQuery(id).queryKey, saved);
      return versioned(saved);
    },
    onSaved: async (saved) => {
      await navigate(paths.user(id));
      await changed(...personSubjects);
      notify({ intent: 'success', title: `${saved.name} is saved` });
    },
  });
  return (
    <Page
      title={`Edit ${name}`}
      crumbs={[...crumbs, { title: name, to: paths.user(id) }]}
      lead="Groups with rules follow once it is saved, and so does what the devices of this user get."
    >
      <PageForm form={form} label="User" save="Save" edits cancelTo={paths.user(id)}>
        <PersonFields form={form} />
      </PageForm>
      {conflict ? (
        <ConflictDialog
          base={base}
          yours={conflict.yours}
          theirs={conflict.theirs.value}
          fields={conflictFields}
          onSave={saveOver}
          onClose={giveUp}
        />
      ) : null}
    </Page>
  );
}
