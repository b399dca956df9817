import { Badge } from '@fluentui/react-components';
import { enabledText } from './person-words.ts';

export function EnabledBadge({ enabled }: { enabled: boolean }) {
  return (
    <Badge appearance="tint" color={enabled ? 'success' : 'subtle'}>
      {enabledText({ enabled })}
    </Badge>
  );
}
