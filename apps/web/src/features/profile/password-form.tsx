import { Button } from '@fluentui/react-components';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { useApiForm } from '../../api/form.ts';
import { useMe } from '../../api/me.ts';
import { newPasswordHint, newPasswordMistake } from '../../api/new-password.ts';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

const empty = { current: '', password: '' };

export function PasswordForm() {
  const { email } = useMe().account;
  const changed = useChanged();
  const notify = useNotify();
  const form = useApiForm({
    initial: empty,
    check: ({ current, password }) => {
      const mistake = newPasswordMistake(password);
      return {
        ...(current === '' ? { current: 'Enter the password you have now.' } : {}),
        ...(mistake === undefined ? {} : { password: mistake }),
      };
    },
    submit: async (body) => {
      await request('PUT', '/me/password', { body, asIs: true });
      form.restart(empty);
      await changed('my-sessions', 'session');
      notify({
        intent: 'success',
        title: 'Your password is changed',
        body: 'Your other sessions have ended.',
      });
    },
  });
  return (
    <FormLayout form={form} label="Password">
      {form.problem ? <ProblemNotice problem={form.problem} /> : null}
      {/* Password managers look for the name that belongs to the password. */}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <TextField
        form={form}
        name="current"
        label="Current password"
        type="password"
        autoComplete="current-password"
      />
      <TextField
        form={form}
        name="password"
        label="New password"
        type="password"
        hint={newPasswordHint}
        autoComplete="new-password"
      />
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
          Change the password
        </Button>
      </div>
    </FormLayout>
  );
}
