import { useNavigate } from 'react-router';
import { useChanged } from '../../api/change.ts';
import { useApiForm } from '../../api/form.ts';
import { createPerson, personSubjects } from '../../api/people.ts';
import { PageForm } from '../../navigation/page-form.tsx';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { useNotify } from '../../ui/notify.tsx';
import { crumbs } from './crumbs.ts';
import { PersonFields } from './person-fields.tsx';
import { nobody, type PersonForm, personMistakes } from './person-values.ts';

/** A user by hand. */
export function Component() {
  const navigate = useNavigate();
  const changed = useChanged();
  const notify = useNotify();
  const form = useApiForm<PersonForm>({
    initial: nobody,
    check: personMistakes,
    submit: async (values) => {
      const made = await createPerson(values);
      await navigate(paths.user(made.id));
      await changed(...personSubjects);
      notify({ intent: 'success', title: `${made.name} is created` });
    },
  });
  return (
    <Page
      title="New user"
      crumbs={crumbs}
      lead="Only the two names are needed. The rest is what rules and certificates ask for."
    >
      <PageForm form={form} label="New user" save="Create" cancelTo={paths.users}>
        <PersonFields form={form} />
      </PageForm>
    </Page>
  );
}
