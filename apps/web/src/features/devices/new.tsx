import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { useChanged } from '../../api/change.ts';
import { createDevice, deviceSubjects } from '../../api/devices.ts';
import { useApiForm } from '../../api/form.ts';
import { personQuery } from '../../api/people.ts';
import { PageForm } from '../../navigation/page-form.tsx';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { crumbs } from './crumbs.ts';
import { DeviceFields } from './device-fields.tsx';
import { type DeviceForm, deviceMistakes, nothingKnown, sentDevice } from './device-values.ts';

/** A device by hand, perhaps for a user whose page one comes from. */
export function Component() {
  const [parameters] = useSearchParams();
  const personId = parameters.get('person') ?? '';
  const person = useQuery({ ...personQuery(personId), enabled: personId !== '' });
  if (personId !== '' && person.isPending) {
    return (
      <Page title="New device" crumbs={crumbs} shape="narrow">
        <FormSkeleton />
      </Page>
    );
  }
  const { id, name, upn } = person.data ?? { id: undefined, name: '', upn: '' };
  return <NewDevice person={id === undefined ? null : { id, name, upn }} />;
}

function NewDevice({ person }: Pick<DeviceForm, 'person'>) {
  const navigate = useNavigate();
  const changed = useChanged();
  const notify = useNotify();
  const form = useApiForm<DeviceForm>({
    initial: { ...nothingKnown, person },
    check: deviceMistakes,
    submit: async (values) => {
      const fields = sentDevice(values);
      if (!fields) return;
      const made = await createDevice(fields);
      await navigate(paths.device(made.id));
      await changed(...deviceSubjects);
      notify({ intent: 'success', title: `${made.name} is created` });
    },
  });
  return (
    <Page
      title="New device"
      crumbs={crumbs}
      lead="Only name and platform are needed. The rest is what filters, rules and certificates ask for."
    >
      <PageForm form={form} label="New device" save="Create" cancelTo={paths.devices}>
        <DeviceFields form={form} />
      </PageForm>
    </Page>
  );
}
