import type { Me } from '@countersign/contract/sessions';
import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { request } from '../../api/client.ts';
import { useEntered } from '../../api/entered.ts';
import { useApiForm } from '../../api/form.ts';
import { doorstepQuery, sessionQuery } from '../../api/queries.ts';
import type { Wire } from '../../api/wire.ts';
import { returnAddress } from '../../navigation/return-address.ts';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DoorstepFrame } from './frame.tsx';
import { InsecureConnection, SetUpNeeded } from './instead-of-sign-in.tsx';

export function Component() {
  const doorstep = useQuery(doorstepQuery);
  const session = useQuery(sessionQuery);
  const { search } = useLocation();
  if (session.data) return <Navigate to={returnAddress(search)} replace />;
  if (doorstep.data?.signInPossible === false) return <InsecureConnection />;
  if (doorstep.data?.setUpNeeded) return <SetUpNeeded />;
  return (
    <DoorstepFrame title="Sign in">
      {doorstep.isError ? (
        <ProblemNotice problem={doorstep.error} retry={() => void doorstep.refetch()} />
      ) : null}
      <SignInForm />
    </DoorstepFrame>
  );
}

function SignInForm() {
  const entered = useEntered();
  const form = useApiForm({
    initial: { email: '', password: '' },
    check: (values) => ({
      ...(values.email.trim() === '' ? { email: 'Enter your e-mail address.' } : {}),
      ...(values.password === '' ? { password: 'Enter your password.' } : {}),
    }),
    submit: async (values) => {
      const me = await request<Wire<Me>>('POST', '/session', { body: values, asIs: true });
      entered(me);
    },
  });
  return (
    <FormLayout form={form}>
      {form.problem ? <ProblemNotice problem={form.problem} /> : null}
      <TextField form={form} name="email" label="E-mail address" type="email" autoComplete="username" />
      <TextField
        form={form}
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
      />
      <Button type="submit" appearance="primary" size="large" disabledFocusable={form.busy}>
        {form.busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </FormLayout>
  );
}
