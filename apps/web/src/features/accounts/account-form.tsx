import { useQueryClient } from '@tanstack/react-query';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { useTagNames } from '../../api/scope-tag-names.ts';
import { sightWords } from '../../parts/scope-tags/sight-words.ts';
import { SightChoice } from './sight-choice.tsx';
import { useVersionedForm } from '../../api/versioned-form.ts';
import { RecordForm } from '../../navigation/record-form.tsx';
import type { ConflictField } from '../../ui/conflict/conflict-dialog.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { useNotify } from '../../ui/notify.tsx';
import {
  type Account,
  accountMistakes,
  accountQuery,
  type AccountValues,
  roleTitles,
  valuesOf,
} from './account.ts';
import { RoleChoice } from './role-choice.tsx';

const fieldsWith = (tagNames: (tags: readonly string[]) => string): ConflictField<AccountValues>[] => [
  { field: 'displayName', label: 'Name', text: ({ displayName }) => displayName },
  { field: 'email', label: 'E-mail address', text: ({ email }) => email },
  { field: 'roles', label: 'Roles', text: ({ roles }) => roleTitles(roles) },
  { field: 'scopeTags', label: 'Sees', text: ({ scopeTags }) => sightWords(scopeTags, tagNames) },
];

const versioned = (account: Account) => ({ value: valuesOf(account), version: account.version });

export function AccountForm({ account }: { account: Account }) {
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const tagNames = useTagNames();
  const query = accountQuery(account.id);
  const record = useVersionedForm<AccountValues>({
    known: versioned(account),
    check: accountMistakes,
    newest: async () => versioned(await queryClient.fetchQuery({ ...query, staleTime: 0 })),
    save: async (values, version) => {
      const saved = await request<Account>('PATCH', `/accounts/${account.id}`, { body: values, version });
      queryClient.setQueryData(query.queryKey, saved);
      return versioned(saved);
    },
    onSaved: async ({ displayName }) => {
      await changed('accounts', 'roles', 'session');
      notify({ intent: 'success', title: `${displayName} is saved` });
    },
  });
  const { form } = record;
  return (
    <RecordForm record={record} label="Person and roles" fields={fieldsWith(tagNames)}>
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
        onChoose={(roles) => form.set('roles', valuesOf({ ...form.values, roles }).roles)}
      />
      <SightChoice
        chosen={form.values.scopeTags}
        error={form.error('scopeTags')}
        onChoose={(scopeTags) => form.set('scopeTags', valuesOf({ ...form.values, scopeTags }).scopeTags)}
      />
    </RecordForm>
  );
}
