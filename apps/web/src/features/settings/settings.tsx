import type { OrganisationSettings, Settings } from '@countersign/contract/settings';
import { Button } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { useApiForm } from '../../api/form.ts';
import { useMay } from '../../api/me.ts';
import { settingsQuery } from '../../api/settings.ts';
import { useStaysCurrent } from '../../api/stays-current.ts';
import { useVersionedSave } from '../../api/versioned-save.ts';
import type { Wire } from '../../api/wire.ts';
import { LeaveGuard } from '../../navigation/leave-guard.tsx';
import { Page } from '../../navigation/page.tsx';
import { Commands } from '../../ui/commands.tsx';
import { ConflictDialog } from '../../ui/conflict/conflict-dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Section } from '../../ui/section.tsx';
import { settingsFields, settingsFrom, settingsMistakes, settingsValues } from './values.ts';

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

function SettingsForm({ settings }: { settings: Wire<Settings> }) {
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const newest = { ...settingsValues(settings.value), version: settings.version };
  const form = useApiForm({
    initial: newest,
    check: settingsMistakes,
    submit: ({ version: _version, ...values }): Promise<void> => save(values),
  });
  useStaysCurrent(form, newest);
  const { version: baseVersion, ...base } = form.base;
  const { conflict, save, saveOver, giveUp } = useVersionedSave({
    base: { value: base, version: baseVersion },
    newest: async () => {
      const { value, version } = await queryClient.fetchQuery({ ...settingsQuery, staleTime: 0 });
      return { value: settingsValues(value), version };
    },
    save: async (values, version) => {
      const saved = await request<Wire<Settings>>('PUT', '/settings', {
        body: settingsFrom(values),
        version,
      });
      queryClient.setQueryData(settingsQuery.queryKey, saved);
      form.restart({ ...settingsValues(saved.value), version: saved.version });
      await changed('session', 'doorstep');
      notify({ intent: 'success', title: 'The settings are saved' });
    },
  });
  return (
    <>
      <LeaveGuard dirty={form.dirty} />
      <FormLayout form={form} label="Settings">
        {form.problem ? <ProblemNotice problem={form.problem} /> : null}
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
        <Commands>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={form.busy || !form.dirty}
            title={form.dirty ? undefined : 'Nothing is changed yet'}
          >
            {form.busy ? 'Saving…' : 'Save'}
          </Button>
          {form.dirty ? <Button onClick={() => form.restart(form.base)}>Discard</Button> : null}
        </Commands>
      </FormLayout>
      {conflict ? (
        <ConflictDialog
          base={base}
          yours={conflict.yours}
          theirs={conflict.theirs.value}
          fields={settingsFields}
          onSave={saveOver}
          onClose={giveUp}
        />
      ) : null}
    </>
  );
}
