import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { useApiForm } from '../../api/form.ts';
import { useVersionedSave } from '../../api/versioned-save.ts';
import { useStaysCurrent } from '../../api/stays-current.ts';
import { LeaveGuard } from '../../navigation/leave-guard.tsx';
import { Commands } from '../../ui/commands.tsx';
import { ConflictDialog, type ConflictField } from '../../ui/conflict/conflict-dialog.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import {
  type Account,
  accountMistakes,
  accountQuery,
  type AccountValues,
  roleTitles,
  valuesOf,
} from './account.ts';
import { RoleChoice } from './role-choice.tsx';

const conflictFields: ConflictField<AccountValues>[] = [
  { field: 'displayName', label: 'Name', text: ({ displayName }) => displayName },
  { field: 'email', label: 'E-mail address', text: ({ email }) => email },
  { field: 'roles', label: 'Roles', text: ({ roles }) => roleTitles(roles) },
];

export function AccountForm({ account }: { account: Account }) {
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const query = accountQuery(account.id);
  // What the form started from; a newer version that arrives meanwhile must not slip in under the edit.
  const form = useApiForm({
    initial: { ...valuesOf(account), version: account.version },
    check: accountMistakes,
    submit: ({ version: _version, ...values }): Promise<void> => save(valuesOf(values)),
  });
  useStaysCurrent(form, { ...valuesOf(account), version: account.version });
  const { conflict, save, saveOver, giveUp } = useVersionedSave<AccountValues>({
    base: { value: valuesOf(account), version: form.values.version },
    newest: async () => {
      const newest = await queryClient.fetchQuery({ ...query, staleTime: 0 });
      return { value: valuesOf(newest), version: newest.version };
    },
    save: async (values, version) => {
      const saved = await request<Account>('PATCH', `/accounts/${account.id}`, { body: values, version });
      queryClient.setQueryData(query.queryKey, saved);
      form.restart({ ...valuesOf(saved), version: saved.version });
      await changed('accounts', 'roles', 'session');
      notify({ intent: 'success', title: `${saved.displayName} is saved` });
    },
  });
  const { version: _version, ...yours } = form.values;
  return (
    <>
      <LeaveGuard dirty={form.dirty} />
      <FormLayout form={form} label="Person and roles">
        {form.problem ? <ProblemNotice problem={form.problem} /> : null}
        <TextField form={form} name="displayName" label="Name" autoComplete="off" />
        <TextField
          form={form}
          name="email"
          label="E-mail address"
          type="email"
          hint="The name to sign in with."
          autoComplete="off"
        />
        <RoleChoice
          chosen={form.values.roles}
          error={form.error('roles')}
          onChoose={(roles) => form.set('roles', valuesOf({ ...yours, roles }).roles)}
        />
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
          base={valuesOf(form.base)}
          yours={conflict.yours}
          theirs={conflict.theirs.value}
          fields={conflictFields}
          onSave={saveOver}
          onClose={giveUp}
        />
      ) : null}
    </>
  );
}
