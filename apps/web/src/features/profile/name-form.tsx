import type { Account } from '@countersign/contract/accounts';
import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { useApiForm } from '../../api/form.ts';
import { useMe } from '../../api/me.ts';
import { sessionQuery } from '../../api/queries.ts';
import { useStaysCurrent } from '../../api/stays-current.ts';
import { useVersionedSave } from '../../api/versioned-save.ts';
import type { Wire } from '../../api/wire.ts';
import { LeaveGuard } from '../../navigation/leave-guard.tsx';
import { Commands } from '../../ui/commands.tsx';
import { ConflictDialog } from '../../ui/conflict/conflict-dialog.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

type Name = { displayName: string };

export function NameForm() {
  const { account } = useMe();
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const newest = { displayName: account.displayName, version: account.version };
  const form = useApiForm({
    initial: newest,
    check: ({ displayName }) => (displayName.trim() === '' ? { displayName: 'Enter your name.' } : {}),
    submit: ({ displayName }): Promise<void> => save({ displayName }),
  });
  useStaysCurrent(form, newest);
  const { conflict, save, saveOver, giveUp } = useVersionedSave<Name>({
    base: { value: { displayName: form.base.displayName }, version: form.base.version },
    newest: async () => {
      const me = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
      return { value: { displayName: me?.account.displayName ?? '' }, version: me?.account.version ?? 0 };
    },
    save: async (body, version) => {
      const { displayName, version: saved } = await request<Wire<Account>>('PATCH', '/me', { body, version });
      form.restart({ displayName, version: saved });
      await changed('session', 'accounts');
      notify({ intent: 'success', title: 'Your name is saved' });
    },
  });
  return (
    <>
      <LeaveGuard dirty={form.dirty} />
      <FormLayout form={form} label="Name">
        {form.problem ? <ProblemNotice problem={form.problem} /> : null}
        <TextField
          form={form}
          name="displayName"
          label="Your name"
          hint={`You sign in as ${account.email}. An administrator can change that.`}
          autoComplete="name"
        />
        <Commands>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={form.busy || !form.dirty}
            title={form.dirty ? undefined : 'Nothing is changed yet'}
          >
            Save the name
          </Button>
          {form.dirty ? <Button onClick={() => form.restart(form.base)}>Discard</Button> : null}
        </Commands>
      </FormLayout>
      {conflict ? (
        <ConflictDialog
          base={{ displayName: form.base.displayName }}
          yours={conflict.yours}
          theirs={conflict.theirs.value}
          fields={[{ field: 'displayName', label: 'Your name', text: ({ displayName }) => displayName }]}
          onSave={saveOver}
          onClose={giveUp}
        />
      ) : null}
    </>
  );
}
