import type { Invitation } from '@countersign/contract/accounts';
import { Button } from '@fluentui/react-components';
import {
  Delete20Regular,
  History20Regular,
  Link20Regular,
  PersonAvailable20Regular,
  PersonProhibited20Regular,
  SignOut20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { useMay, useMe } from '../../api/me.ts';
import type { Wire } from '../../api/wire.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import { Commands } from '../../ui/commands.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Account } from './account.ts';
import { InvitationLink } from './invitation-link.tsx';

type Question = { title: string; confirm: string; will: string; act: () => Promise<void> };

/** What can be done with one account besides editing it. Nobody can shut themselves out. */
export function AccountCommands({ account }: { account: Account }) {
  const [question, setQuestion] = useState<Question>();
  const [invitation, setInvitation] = useState<Wire<Invitation>>();
  const questions = useQuestions(account, setInvitation);
  const mayReadAudit = useMay('audit.read');
  const mine = useMe().account.id === account.id;
  const own = mine ? { disabledFocusable: true, title: 'This is your own account' } : {};
  const disabled = account.state === 'disabled';
  return (
    <Commands>
      <Button icon={<Link20Regular />} onClick={() => setQuestion(questions.invite)}>
        New sign-in link
      </Button>
      <Button icon={<SignOut20Regular />} onClick={() => setQuestion(questions.signOut)}>
        Sign out everywhere
      </Button>
      <Button
        icon={disabled ? <PersonAvailable20Regular /> : <PersonProhibited20Regular />}
        onClick={() => setQuestion(disabled ? questions.enable : questions.disable)}
        {...own}
      >
        {disabled ? 'Enable' : 'Disable'}
      </Button>
      <Button icon={<Delete20Regular />} onClick={() => setQuestion(questions.remove)} {...own}>
        Delete
      </Button>
      {mayReadAudit ? (
        <LinkButton icon={<History20Regular />} to={`${paths.audit}?subjectId=${account.id}`}>
          Its audit log
        </LinkButton>
      ) : null}
      {question ? (
        <ConfirmDialog
          title={question.title}
          confirm={question.confirm}
          onConfirm={() => question.act().then(() => setQuestion(undefined))}
          onClose={() => setQuestion(undefined)}
        >
          {question.will}
        </ConfirmDialog>
      ) : null}
      {invitation ? (
        <Panel title={`A new link for ${account.displayName}`} onClose={() => setInvitation(undefined)}>
          <InvitationLink name={account.displayName} invitation={invitation} />
        </Panel>
      ) : null}
    </Commands>
  );
}

function useQuestions(account: Account, onInvitation: (made: Wire<Invitation>) => void) {
  const navigate = useNavigate();
  const changed = useChanged();
  const notify = useNotify();
  const { displayName: name, version } = account;
  const address = `/accounts/${account.id}`;
  const finished = async (title: string) => {
    await changed('accounts', 'roles');
    notify({ intent: 'success', title });
  };
  const setDisabled = (disabled: boolean) =>
    request('PATCH', address, { body: { disabled }, version }).then(() =>
      finished(`${name} is ${disabled ? 'disabled' : 'enabled'}`),
    );
  return {
    invite: {
      title: `Make a new sign-in link for ${name}?`,
      confirm: 'Make the link',
      will: 'Whoever opens it sets a new password. A link made before stops working.',
      act: async () => onInvitation(await request<Wire<Invitation>>('POST', `${address}/invitation`)),
    },
    signOut: {
      title: `Sign ${name} out everywhere?`,
      confirm: 'Sign out',
      will: 'Every open session of this account ends. The person can sign in again.',
      act: () =>
        request('POST', `${address}/sign-out`).then(() => finished(`${name} is signed out everywhere`)),
    },
    disable: {
      title: `Disable ${name}?`,
      confirm: 'Disable',
      will: 'The account can no longer sign in, and its open sessions end. You can enable it again.',
      act: () => setDisabled(true),
    },
    enable: {
      title: `Enable ${name}?`,
      confirm: 'Enable',
      will: 'The account can sign in again.',
      act: () => setDisabled(false),
    },
    remove: {
      title: `Delete ${name}?`,
      confirm: 'Delete',
      will: 'One account is deleted for good, with its sessions. What it did stays in the audit log.',
      act: async () => {
        await request('DELETE', address, { version });
        void navigate(paths.accounts);
        await finished(`${name} is deleted`);
      },
    },
  } satisfies Record<string, Question>;
}
