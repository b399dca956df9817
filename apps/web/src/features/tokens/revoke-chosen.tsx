import { Prohibited20Regular } from '@fluentui/react-icons';
import { request } from '../../api/client.ts';
import { useConfirmAbove } from '../../api/settings.ts';
import { BulkAction } from '../../parts/bulk-action.tsx';
import { totalText } from '../../ui/list/view.ts';
import type { Token } from './token.ts';

const nouns = ['token', 'tokens'] as const;

export function RevokeChosen({ chosen, onDone }: { chosen: Token[]; onDone: () => void }) {
  const active = chosen.filter(({ state }) => state === 'active');
  return (
    <BulkAction
      chosen={active}
      nouns={nouns}
      name="Revoke"
      done="revoked"
      icon={<Prohibited20Regular />}
      nameOf={({ name }) => name}
      act={({ id }) => request('DELETE', `/tokens/${id}`)}
      subjects={['tokens']}
      much={active.length > useConfirmAbove().revocations}
      none="All of them have ended already"
      onDone={onDone}
    >
      {totalText(active.length, nouns)} of {chosen.length} chosen still work. They stop at once and for good.
    </BulkAction>
  );
}
