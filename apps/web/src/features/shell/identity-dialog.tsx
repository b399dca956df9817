import type { Me } from '@countersign/contract/sessions';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { useApiForm } from '../../api/form.ts';
import type { IdentityCheck } from '../../api/identity-check.ts';
import { useMe } from '../../api/me.ts';
import { sessionQuery } from '../../api/queries.ts';
import type { Wire } from '../../api/wire.ts';
import { TextField } from '../../ui/form/text-field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useReturnFocus } from '../../ui/return-focus.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '440px' },
  content: { display: 'grid', gap: tokens.spacingVerticalL },
});

const words = {
  confirm: {
    title: 'Confirm that it is you',
    why: 'This change reaches far, so it asks for your password if the last time is more than five minutes ago.',
    go: 'Confirm',
    cancel: 'Cancel',
  },
  'signed-out': {
    title: 'You have been signed out',
    why: 'Your session ended. Sign in again and you go on where you were; nothing you typed is lost.',
    go: 'Sign in',
    cancel: 'Leave',
  },
} as const satisfies Record<IdentityCheck, object>;

export function IdentityDialog({ check, onEnd }: { check: IdentityCheck; onEnd: (known: boolean) => void }) {
  const styles = useStyles();
  const queryClient = useQueryClient();
  const { account } = useMe();
  const { title, why, go, cancel } = words[check];
  useReturnFocus();
  const form = useApiForm({
    initial: { password: '' },
    check: ({ password }) => (password === '' ? { password: 'Enter your password.' } : {}),
    submit: async ({ password }) => {
      const me =
        check === 'confirm'
          ? await request<Wire<Me>>('POST', '/session/reauthentication', { body: { password }, asIs: true })
          : await request<Wire<Me>>('POST', '/session', {
              body: { email: account.email, password },
              asIs: true,
            });
      queryClient.setQueryData(sessionQuery.queryKey, me);
      onEnd(true);
    },
  });
  const giveUp = () => {
    onEnd(false);
    if (check === 'signed-out') queryClient.setQueryData(sessionQuery.queryKey, null);
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => (open ? undefined : giveUp())}>
      <DialogSurface className={styles.surface}>
        <form {...form.formProps}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {form.problem ? <ProblemNotice problem={form.problem} /> : null}
              <Text>{why}</Text>
              {/* Password managers look for the name that belongs to the password. */}
              <input type="hidden" autoComplete="username" value={account.email} readOnly />
              <TextField
                form={form}
                name="password"
                label={`Password of ${account.email}`}
                type="password"
                autoComplete="current-password"
              />
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
                {go}
              </Button>
              <Button onClick={giveUp}>{cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
