import {
  Delete20Regular,
  PersonAvailable20Regular,
  PersonProhibited20Regular,
  SignOut20Regular,
} from '@fluentui/react-icons';
import { request } from '../../api/client.ts';
import { useConfirmAbove } from '../../api/settings.ts';
import { BulkAction } from '../../parts/bulk-action.tsx';
import { totalText } from '../../ui/list/view.ts';
import type { Account } from './account.ts';

const nouns = ['account', 'accounts'] as const;
const nameOf = ({ displayName }: Account) => displayName;
const address = ({ id }: Account) => `/accounts/${encodeURIComponent(id)}`;
const setDisabled = (disabled: boolean) => (account: Account) =>
  request('PATCH', address(account), { body: { disabled }, version: account.version });

export function BulkAccounts({ chosen, onDone }: { chosen: Account[]; onDone: () => void }) {
  const much = chosen.length > useConfirmAbove().revocations;
  const accounts = totalText(chosen.length, nouns);
  const all = { chosen, nouns, nameOf, subjects: ['accounts', 'roles'], onDone };
  return (
    <>
      <BulkAction
        {...all}
        name="Disable"
        done="disabled"
        icon={<PersonProhibited20Regular />}
        act={setDisabled(true)}
      >
        {`${accounts} can no longer sign in, and sessions that are open end. You can enable them again.`}
      </BulkAction>
      <BulkAction
        {...all}
        name="Enable"
        done="enabled"
        icon={<PersonAvailable20Regular />}
        act={setDisabled(false)}
      >
        {`${accounts} can sign in again.`}
      </BulkAction>
      <BulkAction
        {...all}
        name="Sign out"
        done="signed out everywhere"
        icon={<SignOut20Regular />}
        act={(account) => request('POST', `${address(account)}/sign-out`)}
      >
        {`Every open session of ${accounts} ends. They can sign in again.`}
      </BulkAction>
      <BulkAction
        {...all}
        name="Delete"
        done="deleted"
        icon={<Delete20Regular />}
        act={(account) => request('DELETE', address(account), { version: account.version })}
        much={much}
      >
        {`${accounts} are deleted for good. What they did stays in the audit log.`}
      </BulkAction>
    </>
  );
}
