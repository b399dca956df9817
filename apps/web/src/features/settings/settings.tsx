import type { OrganisationSettings, Settings } from '@countersign/contract/settings';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { useMay } from '../../api/me.ts';
import { settingsQuery } from '../../api/settings.ts';
import { useVersionedForm } from '../../api/versioned-form.ts';
import type { Wire } from '../../api/wire.ts';
import { Page } from '../../navigation/page.tsx';
import { RecordForm } from '../../navigation/record-form.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Section } from '../../ui/section.tsx';
import {
  settingsFields,
  settingsFrom,
  settingsMistakes,
  settingsValues,
  type SettingsValues,
} from './values.ts';

export function Component() {
  const settings = useQuery(settingsQuery);
  const mayWrite = useMay('settings.write');
  return (
    <Page
      title="Settings"
      crumbs={[{ title: 'Tenant administration' }]}
      lead={mayWrite ? 'They hold for everybody.' : 'Only an administrator can change them.'}
      shape="narrow"
    >
      {settings.isError ? (
        <ProblemNotice problem={settings.error} retry={() => void settings.refetch()} />
      ) : null}
      {settings.isPending ? <FormSkeleton /> : null}
      {settings.data && mayWrite ? <SettingsForm settings={settings.data} /> : null}
      {settings.data && !mayWrite ? <SettingsRead value={settings.data.value} /> : null}
    </Page>
  );
}

function SettingsRead({ value }: { value: OrganisationSettings }) {
  const values = settingsValues(value);
  return <Facts facts={settingsFields.map(({ label, text }) => [label, text(values)] as const)} />;
}

const versioned = ({ value, version }: Wire<Settings>) => ({ value: settingsValues(value), version });

function SettingsForm({ settings }: { settings: Wire<Settings> }) {
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const record = useVersionedForm<SettingsValues>({
    known: versioned(settings),
    check: settingsMistakes,
    newest: async () => versioned(await queryClient.fetchQuery({ ...settingsQuery, staleTime: 0 })),
    save: async (values, version) => {
      const body = settingsFrom(values);
      const saved = await request<Wire<Settings>>('PUT', '/settings', { body, version });
      queryClient.setQueryData(settingsQuery.queryKey, saved);
      return versioned(saved);
    },
    onSaved: async () => {
      await changed('session', 'doorstep');
      notify({ intent: 'success', title: 'The settings are saved' });
    },
  });
  const { form } = record;
  return (
    <RecordForm record={record} label="Settings" fields={settingsFields}>
      <TextField
        form={form}
        name="name"
        label="Name of the organisation"
        hint="Stands at the top of every page and on the sign-in page."
        autoComplete="off"
      />
      <Section
        title="Dangerous actions"
        lead="Above these numbers an action asks for its name to be typed; up to them a click is enough."
      >
        <TextField
          form={form}
          name="confirmAbove.devices"
          label="Devices"
          type="number"
          hint="How many devices one action may change, such as by deleting a profile."
        />
        <TextField
          form={form}
          name="confirmAbove.revocations"
          label="Revocations"
          type="number"
          hint="How many certificates or tokens one action may revoke, and how many accounts it may delete."
        />
      </Section>
    </RecordForm>
  );
}
