import { Badge } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, CircleOff16Regular } from '@fluentui/react-icons';
import type { Explanation } from '../../api/explanation.ts';
import { StateBadge } from './state-badge.tsx';

/** What comes of the assignments on a device: that it gets the profile says nothing of whether it has it. */
export function OutcomeBadge({ outcome }: { outcome: Explanation['outcome'] }) {
  if (outcome === 'notApplicable' || outcome === 'conflict') return <StateBadge state={outcome} />;
  return outcome === 'targeted' ? (
    <Badge appearance="tint" color="success" icon={<CheckmarkCircle16Filled />}>
      Gets it
    </Badge>
  ) : (
    <Badge appearance="tint" color="subtle" icon={<CircleOff16Regular />}>
      Does not get it
    </Badge>
  );
}
