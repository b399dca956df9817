import { Badge } from '@fluentui/react-components';
import { verdictTitle } from './verdicts.ts';

const colors: Record<string, 'brand' | 'informative' | 'danger'> = {
  root: 'brand',
  intermediate: 'informative',
  'end-entity': 'danger',
};

/** Root, intermediate, or neither. */
export function VerdictBadge({ verdict }: { verdict: string }) {
  return (
    <Badge appearance="tint" color={colors[verdict] ?? 'informative'}>
      {verdictTitle(verdict)}
    </Badge>
  );
}
