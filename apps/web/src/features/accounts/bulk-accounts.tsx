import { Button } from '@fluentui/react-components';
import {
  Delete20Regular,
  PersonAvailable20Regular,
  PersonProhibited20Regular,
  SignOut20Regular,
} from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { inTurn } from '../../api/in-turn.ts';
import { useConfirmAbove } from '../../api/settings.ts';
import { useOutcome } from '../../api/use-outcome.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { totalText } from '../../ui/list/view.ts';
import type { Account } from './account.ts';

type Action = {
  name: string;
  done: string;
  icon: ReactElement;
  will: (accounts: string) => string;
  act: (account: Account) => Promise<unknown>;
  final?: boolean;
};

const address = ({ id }: Account) => `/accounts/${encodeURIComponent(id)}`;

const actions: Action[] = [
  {
    name: 'Disable',
    done: 'disabled',
    icon: <PersonProhibited20Regular />,
    will: (accounts) =>
      `${accounts} can no longer sign in, and sessions that are open end. You can enable them again.`,
    act: (account) =>
      request('PATCH', address(account), { body: { disabled: true }, version: account.version }),
  },
  {
    name: 'Enable',
    done: 'enabled',
    icon: <PersonAvailable20Regular />,
    will: (accounts) => `${accounts} can sign in again.`,
    act: (account) =>
      request('PATCH', address(account), { body: { disabled: false }, version: account.version }),
  },
  {
    name: 'Sign out',
    done: 'signed out everywhere',
    icon: <SignOut20Regular />,
    will: (accounts) => `Every open session of ${accounts} ends. They can sign in again.`,
    act: (account) => request('POST', `${address(account)}/sign-out`),
  },
  {
    name: 'Delete',
    done: 'deleted',
    icon: <Delete20Regular />,
    will: (accounts) => `${accounts} are deleted for good. What they did stays in the audit log.`,
    act: (account) => request('DELETE', address(account), { version: account.version }),
    final: true,
  },
];

/** The same for several accounts; each is asked of the server by itself, so one refusal does not stop the rest. */
export function BulkAccounts({ chosen, onDone }: { chosen: Account[]; onDone: () => void }) {
  const [asked, setAsked] = useState<Action>();
  const changed = useChanged();
  const tell = useOutcome();
  const limit = useConfirmAbove().revocations;
  const accounts = totalText(chosen.length, ['account', 'accounts']);
  const act = async (action: Action) => {
    const outcome = await inTurn(chosen, action.act);
    await changed('accounts', 'roles');
    tell(outcome, ['account', 'accounts'], action.done, ({ displayName }) => displayName);
    setAsked(undefined);
    onDone();
  };
  return (
    <>
      {actions.map((action) => (
        <Button key={action.name} appearance="subtle" icon={action.icon} onClick={() => setAsked(action)}>
          {action.name}
        </Button>
      ))}
      {asked ? (
        <ConfirmDialog
          title={`${asked.name} ${accounts}?`}
          confirm={asked.name}
          typed={asked.final === true && chosen.length > limit ? `delete ${accounts}` : undefined}
          onConfirm={() => act(asked)}
          onClose={() => setAsked(undefined)}
        >
          {asked.will(accounts)}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
