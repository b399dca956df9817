import type { InvitedAccount } from '@countersign/contract/accounts';
import type { Role } from '@countersign/contract/permissions';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { useApiForm } from '../../api/form.ts';
import { useMe } from '../../api/me.ts';
import type { Wire } from '../../api/wire.ts';
import { LeaveGuard } from '../../navigation/leave-guard.tsx';
import { LinkButton } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { accountMistakes } from './account.ts';
import { InvitationLink } from './invitation-link.tsx';
import { SightChoice } from './sight-choice.tsx';
import { RoleChoice } from './role-choice.tsx';

/** Creates an account and then shows its link, once. */
export function NewAccountPanel({ onClose }: { onClose: () => void }) {
  const changed = useChanged();
  const own = useMe().account.scopeTags;
  const [invited, setInvited] = useState<Wire<InvitedAccount>>();
  const form = useApiForm({
    initial: { displayName: '', email: '', roles: [] as Role[], scopeTags: own },
    check: accountMistakes,
    submit: async (values) => {
      setInvited(await request<Wire<InvitedAccount>>('POST', '/accounts', { body: values }));
      await changed('accounts', 'roles');
    },
  });
  if (invited) {
    const { account, invitation } = invited;
    return (
      <Panel
        title={`${account.displayName} can come in`}
        onClose={onClose}
        footer={
          <>
            <Button appearance="primary" onClick={onClose}>
              Done
            </Button>
            <LinkButton to={paths.account(account.id)}>Open the account</LinkButton>
          </>
        }
      >
        <InvitationLink name={account.displayName} invitation={invitation} />
      </Panel>
    );
  }
  return (
    <Panel title="New account" onClose={onClose}>
      <LeaveGuard dirty={form.dirty} />
      <FormLayout form={form} label="New account">
        {form.problem ? <ProblemNotice problem={form.problem} /> : null}
        <TextField
          form={form}
          name="displayName"
          label="Name"
          hint="As colleagues know the person."
          autoComplete="off"
        />
        <TextField
          form={form}
          name="email"
          label="E-mail address"
          type="email"
          hint="It is the name to sign in with. No mail is sent."
          autoComplete="off"
        />
        <RoleChoice
          chosen={form.values.roles}
          error={form.error('roles')}
          onChoose={(roles) => form.set('roles', roles)}
        />
        <SightChoice
          chosen={form.values.scopeTags}
          error={form.error('scopeTags')}
          onChoose={(scopeTags) => form.set('scopeTags', scopeTags)}
        />
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
            {form.busy ? 'Creating…' : 'Create the account'}
          </Button>
        </div>
      </FormLayout>
    </Panel>
  );
}
