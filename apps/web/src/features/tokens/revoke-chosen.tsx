import { Button } from '@fluentui/react-components';
import { Prohibited20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { inTurn } from '../../api/in-turn.ts';
import { useConfirmAbove } from '../../api/settings.ts';
import { useOutcome } from '../../api/use-outcome.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { totalText } from '../../ui/list/view.ts';
import type { Token } from './token.ts';

export function RevokeChosen({ chosen, onDone }: { chosen: Token[]; onDone: () => void }) {
  const [asked, setAsked] = useState(false);
  const changed = useChanged();
  const tell = useOutcome();
  const limit = useConfirmAbove().revocations;
  const active = chosen.filter(({ state }) => state === 'active');
  const tokens = totalText(active.length, ['token', 'tokens']);
  const revoke = async () => {
    const outcome = await inTurn(active, ({ id }) => request('DELETE', `/tokens/${id}`));
    await changed('tokens');
    tell(outcome, ['token', 'tokens'], 'revoked', ({ name }) => name);
    setAsked(false);
    onDone();
  };
  return (
    <>
      <Button
        appearance="subtle"
        icon={<Prohibited20Regular />}
        disabledFocusable={active.length === 0}
        title={active.length === 0 ? 'All of them have ended already' : undefined}
        onClick={() => setAsked(true)}
      >
        Revoke
      </Button>
      {asked ? (
        <ConfirmDialog
          title={`Revoke ${tokens}?`}
          confirm="Revoke"
          typed={active.length > limit ? `revoke ${tokens}` : undefined}
          onConfirm={revoke}
          onClose={() => setAsked(false)}
        >
          {tokens} of {chosen.length} chosen still work. They stop at once and for good.
        </ConfirmDialog>
      ) : null}
    </>
  );
}
