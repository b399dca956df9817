import { Badge } from '@fluentui/react-components';
import { type Account, stateTitles } from './account.ts';

const colors = { active: 'success', invited: 'informative', disabled: 'subtle' } as const;

export function StateBadge({ state }: { state: Account['state'] }) {
  return (
    <Badge appearance="tint" color={colors[state]}>
      {stateTitles[state]}
    </Badge>
  );
}
