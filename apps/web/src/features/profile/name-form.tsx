import type { Account } from '@countersign/contract/accounts';
import { useQueryClient } from '@tanstack/react-query';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { sessionQuery } from '../../api/queries.ts';
import { useVersionedForm } from '../../api/versioned-form.ts';
import type { Wire } from '../../api/wire.ts';
import { RecordForm } from '../../navigation/record-form.tsx';
import type { ConflictField } from '../../ui/conflict/conflict-dialog.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { useNotify } from '../../ui/notify.tsx';

type Name = { displayName: string };

const fields: ConflictField<Name>[] = [
  { field: 'displayName', label: 'Your name', text: ({ displayName }) => displayName },
];

const versioned = ({ displayName, version }: Name & { version: number }) => ({
  value: { displayName },
  version,
});

export function NameForm() {
  const { account } = useMe();
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const record = useVersionedForm<Name>({
    known: versioned(account),
    check: ({ displayName }) => (displayName.trim() === '' ? { displayName: 'Enter your name.' } : {}),
    newest: async () => {
      const me = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
      return versioned(me?.account ?? { displayName: '', version: 0 });
    },
    save: async (body, version) => versioned(await request<Wire<Account>>('PATCH', '/me', { body, version })),
    onSaved: async () => {
      await changed('session', 'accounts');
      notify({ intent: 'success', title: 'Your name is saved' });
    },
  });
  return (
    <RecordForm record={record} label="Name" fields={fields} save="Save the name">
      <TextField
        form={record.form}
        name="displayName"
        label="Your name"
        hint={`You sign in as ${account.email}. An administrator can change that.`}
        autoComplete="name"
      />
    </RecordForm>
  );
}
