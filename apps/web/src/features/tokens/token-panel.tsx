import { roles } from '@countersign/contract/permissions';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { maker, TokenBadge } from './columns.tsx';
import type { Token } from './token.ts';

export function TokenPanel({ token, onClose }: { token: Token; onClose: () => void }) {
  const [asked, setAsked] = useState(false);
  const changed = useChanged();
  const notify = useNotify();
  const revoke = async () => {
    await request('DELETE', `/tokens/${token.id}`);
    setAsked(false);
    await changed('tokens');
    notify({ intent: 'success', title: `${token.name} is revoked` });
  };
  return (
    <Panel
      title={token.name}
      onClose={onClose}
      footer={
        <Button
          disabledFocusable={token.state !== 'active'}
          title={token.state === 'active' ? undefined : 'It has ended already'}
          onClick={() => setAsked(true)}
        >
          Revoke
        </Button>
      }
    >
      <Facts
        facts={[
          ['State', <TokenBadge key="state" state={token.state} />],
          ['Role', roles[token.role].title],
          ['Begins with', `${token.hint}…`],
          ['Made by', maker(token)],
          ['Made', <RelativeTime key="made" at={token.createdAt} exact />],
          ['Expires', <RelativeTime key="expires" at={token.expiresAt} exact />],
          ['Last used', <RelativeTime key="used" at={token.lastUsedAt} />],
          ['Id', token.id],
        ]}
      />
      {asked ? (
        <ConfirmDialog
          title={`Revoke ${token.name}?`}
          confirm="Revoke"
          onConfirm={revoke}
          onClose={() => setAsked(false)}
        >
          One token stops working at once and for good. Whatever uses it is refused from the next request on.
        </ConfirmDialog>
      ) : null}
    </Panel>
  );
}
