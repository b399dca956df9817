import type { Me } from '@countersign/contract/sessions';
import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { request } from '../../api/client.ts';
import { useEntered } from '../../api/entered.ts';
import { useApiForm } from '../../api/form.ts';
import { newPasswordHint, newPasswordMistake } from '../../api/new-password.ts';
import { doorstepQuery } from '../../api/queries.ts';
import type { Wire } from '../../api/wire.ts';
import { paths } from '../../paths.ts';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DoorstepFrame } from './frame.tsx';
import { InsecureConnection } from './instead-of-sign-in.tsx';
import { useLinkToken } from './link-token.ts';

/** An invited person chooses a password and is in. */
export function Component() {
  const token = useLinkToken();
  const doorstep = useQuery(doorstepQuery).data;
  if (doorstep?.signInPossible === false) return <InsecureConnection />;
  if (token === '') {
    return (
      <DoorstepFrame
        title="The link is not complete"
        lead="Open the whole link that you were given. After a reload of this page you need it once more; it stays good until you have chosen a password."
      />
    );
  }
  return (
    <DoorstepFrame
      title="Welcome"
      lead={`You are invited to ${doorstep?.organisation.name ?? 'Countersign'}. Choose a password and you are in.`}
    >
      <WelcomeForm token={token} />
    </DoorstepFrame>
  );
}

function WelcomeForm({ token }: { token: string }) {
  const entered = useEntered();
  const navigate = useNavigate();
  const form = useApiForm({
    initial: { password: '' },
    check: ({ password }) => {
      const mistake = newPasswordMistake(password);
      return mistake === undefined ? {} : { password: mistake };
    },
    submit: async ({ password }) => {
      entered(await request<Wire<Me>>('POST', '/invitations', { body: { token, password }, asIs: true }));
      void navigate(paths.home, { replace: true });
    },
  });
  return (
    <FormLayout form={form}>
      {form.problem ? <ProblemNotice problem={form.problem} /> : null}
      <TextField
        form={form}
        name="password"
        label="Password"
        type="password"
        hint={newPasswordHint}
        autoComplete="new-password"
      />
      <Button type="submit" appearance="primary" size="large" disabledFocusable={form.busy}>
        {form.busy ? 'One moment…' : 'Set the password and come in'}
      </Button>
    </FormLayout>
  );
}
