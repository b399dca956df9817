import type { Me } from '@countersign/contract/sessions';
import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { request } from '../../api/client.ts';
import { useEntered } from '../../api/entered.ts';
import { useApiForm } from '../../api/form.ts';
import { newPasswordHint, newPasswordMistake } from '../../api/new-password.ts';
import { doorstepQuery } from '../../api/queries.ts';
import type { Wire } from '../../api/wire.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DoorstepFrame } from './frame.tsx';
import { InsecureConnection } from './instead-of-sign-in.tsx';
import { useLinkToken } from './link-token.ts';

/** The first administrator comes in by the link that the server's terminal shows. */
export function Component() {
  const token = useLinkToken();
  const doorstep = useQuery(doorstepQuery).data;
  // Home is a moment away by then, and the news that the portal is set up must not stand here meanwhile.
  const [made, setMade] = useState(false);
  if (doorstep?.signInPossible === false) return <InsecureConnection />;
  if (doorstep?.setUpNeeded === false && !made) {
    return (
      <DoorstepFrame
        title="Already set up"
        lead="This portal has an administrator, so the link has done its work."
      >
        <LinkButton appearance="primary" to={paths.signIn}>
          Sign in
        </LinkButton>
      </DoorstepFrame>
    );
  }
  if (token === '') {
    return (
      <DoorstepFrame
        title="The link is not complete"
        lead="Copy it again from the terminal in which the server runs, to its very end. After a reload of this page you need it once more."
      />
    );
  }
  return (
    <DoorstepFrame
      title="Make the first account"
      lead="It runs the portal: it holds the roles Administrator and PKI administrator, and invites everybody else."
    >
      <SetUpForm token={token} onMade={() => setMade(true)} />
    </DoorstepFrame>
  );
}

function SetUpForm({ token, onMade }: { token: string; onMade: () => void }) {
  const entered = useEntered();
  const navigate = useNavigate();
  const form = useApiForm({
    initial: { displayName: '', email: '', password: '' },
    check: mistakes,
    submit: async (values) => {
      const me = await request<Wire<Me>>('POST', '/setup', { body: { token, ...values }, asIs: true });
      onMade();
      entered(me);
      void navigate(paths.home, { replace: true });
    },
  });
  return (
    <FormLayout form={form}>
      {form.problem ? <ProblemNotice problem={form.problem} /> : null}
      <TextField form={form} name="displayName" label="Your name" autoComplete="name" />
      <TextField form={form} name="email" label="E-mail address" type="email" autoComplete="username" />
      <TextField
        form={form}
        name="password"
        label="Password"
        type="password"
        hint={newPasswordHint}
        autoComplete="new-password"
      />
      <Button type="submit" appearance="primary" size="large" disabledFocusable={form.busy}>
        {form.busy ? 'Setting up…' : 'Make the account and start'}
      </Button>
    </FormLayout>
  );
}

function mistakes(values: { displayName: string; email: string; password: string }): Record<string, string> {
  const password = newPasswordMistake(values.password);
  return {
    ...(values.displayName.trim() === '' ? { displayName: 'Enter your name.' } : {}),
    ...(/^[^\s@]+@[^\s@]+$/u.test(values.email.trim()) ? {} : { email: 'Enter your e-mail address.' }),
    ...(password === undefined ? {} : { password }),
  };
}
