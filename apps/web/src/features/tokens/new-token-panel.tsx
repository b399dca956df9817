import { longestTokenDays } from '@countersign/contract/limits';
import { mayHandOn, type Role, roleNames, roles } from '@countersign/contract/permissions';
import type { MadeToken, TokenFields } from '@countersign/contract/tokens';
import { Button, Field, MessageBar, MessageBarBody, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { useApiForm } from '../../api/form.ts';
import { useMe } from '../../api/me.ts';
import type { Wire } from '../../api/wire.ts';
import { LeaveGuard } from '../../navigation/leave-guard.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { tokenMistakes, type TokenValues } from './token.ts';

/** Makes a token and then shows its secret, once. */
export function NewTokenPanel({ onClose }: { onClose: () => void }) {
  const changed = useChanged();
  const [made, setMade] = useState<Wire<MadeToken>>();
  const form = useApiForm<TokenValues>({
    initial: { name: '', role: '', days: '90' },
    check: tokenMistakes,
    submit: async ({ name, role, days }) => {
      const body: TokenFields = { name, role: role as Role, days: Number(days) };
      setMade(await request<Wire<MadeToken>>('POST', '/tokens', { body }));
      await changed('tokens');
    },
  });
  if (made) return <MadePanel made={made} onClose={onClose} />;
  return (
    <Panel title="New token" onClose={onClose}>
      <LeaveGuard dirty={form.dirty} />
      <FormLayout form={form} label="New token">
        {form.problem ? <ProblemNotice problem={form.problem} /> : null}
        <TextField
          form={form}
          name="name"
          label="Name"
          hint="What uses it and where, so that somebody else knows what breaks without it."
          autoComplete="off"
        />
        <RoleField
          chosen={form.values.role}
          error={form.error('role')}
          onChoose={(role) => form.set('role', role)}
          onLeave={() => form.leave('role')}
        />
        <TextField
          form={form}
          name="days"
          label="Days it is valid"
          type="number"
          hint={`At most ${longestTokenDays}. The shorter, the less a leak costs.`}
        />
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
            {form.busy ? 'Making…' : 'Make the token'}
          </Button>
        </div>
      </FormLayout>
    </Panel>
  );
}

type RoleFieldProps = {
  chosen: Role | '';
  error: string | undefined;
  onChoose: (role: Role) => void;
  onLeave: () => void;
};

function RoleField({ chosen, error, onChoose, onLeave }: RoleFieldProps) {
  const held = useMe().permissions;
  return (
    <Field
      label="Role"
      required
      hint={chosen === '' ? 'Only roles that allow nothing beyond your own.' : roles[chosen].summary}
      validationState={error === undefined ? 'none' : 'error'}
      validationMessage={error ?? null}
    >
      <Select value={chosen} onChange={(_event, { value }) => onChoose(value as Role)} onBlur={onLeave}>
        <option value="" disabled>
          Choose a role
        </option>
        {roleNames
          .filter((role) => mayHandOn(held, role))
          .map((role) => (
            <option key={role} value={role}>
              {roles[role].title}
            </option>
          ))}
      </Select>
    </Field>
  );
}

function MadePanel({ made: { token, secret }, onClose }: { made: Wire<MadeToken>; onClose: () => void }) {
  return (
    <Panel
      title={`${token.name} is made`}
      onClose={onClose}
      footer={
        <Button appearance="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          Copy the token now: it is shown this one time and stored only as a hash.
        </MessageBarBody>
      </MessageBar>
      <CopyField label="Token" value={secret} hint="Send it as “Authorization: Bearer …”." />
      <Text>
        It may do what the role {roles[token.role].title} allows, and expires{' '}
        <RelativeTime at={token.expiresAt} />.
      </Text>
    </Panel>
  );
}
