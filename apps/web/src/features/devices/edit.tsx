import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { useChanged } from '../../api/change.ts';
import { type Device, deviceQuery, deviceSubjects, replaceDevice } from '../../api/devices.ts';
import { useVersionedForm } from '../../api/versioned-form.ts';
import { PageForm } from '../../navigation/page-form.tsx';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { ConflictDialog, type ConflictField } from '../../ui/conflict/conflict-dialog.tsx';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { crumbs } from './crumbs.ts';
import { DeviceFields } from './device-fields.tsx';
import { deviceGroups, labelOf, valueText } from './device-properties.ts';
import { type DeviceForm, deviceMistakes, sentDevice, valuesOf } from './device-values.ts';

const conflictFields: ConflictField<DeviceForm>[] = [
  ...deviceGroups
    .flatMap(({ properties }) => properties)
    .map((property) => ({
      field: property.field,
      label: labelOf(property),
      text: (values: DeviceForm) => valueText(property, values),
    })),
  { field: 'person', label: 'Primary user', text: ({ person }) => person?.name ?? '' },
];

export function Component() {
  const { id = '' } = useParams();
  const device = useQuery(deviceQuery(id));
  if (device.data) return <EditDevice key={id} device={device.data} />;
  return (
    <Page title="Edit device" crumbs={crumbs} shape="narrow">
      {device.isError ? (
        <ProblemNotice problem={device.error} retry={() => void device.refetch()} />
      ) : (
        <FormSkeleton />
      )}
    </Page>
  );
}

const versioned = (device: Device) => ({ value: valuesOf(device), version: device.version });

function EditDevice({ device }: { device: Device }) {
  const { id, name } = device;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const changed = useChanged();
  const notify = useNotify();
  const { form, base, conflict, saveOver, giveUp } = useVersionedForm<DeviceForm>({
    known: versioned(device),
    check: deviceMistakes,
    newest: async () => versioned(await queryClient.fetchQuery({ ...deviceQuery(id), staleTime: 0 })),
    save: async (values, version) => {
      const fields = sentDevice(values);
      if (!fields) return { value: values, version };
      const saved = await replaceDevice(id, version, fields);
      queryClient.setQueryData(deviceQuery(id).queryKey, saved);
      return versioned(saved);
    },
    onSaved: async (saved) => {
      await navigate(paths.device(id));
      await changed(...deviceSubjects);
      notify({ intent: 'success', title: `${saved.name} is saved` });
    },
  });
  return (
    <Page
      title={`Edit ${name}`}
      crumbs={[...crumbs, { title: name, to: paths.device(id) }]}
      lead="What it gets is worked out anew once it is saved."
    >
      <PageForm form={form} label="Device" save="Save" edits cancelTo={paths.device(id)}>
        <DeviceFields form={form} />
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
