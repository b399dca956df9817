import { type State, states } from '@countersign/contract/causes';
import { Badge, makeStyles } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Clock16Regular,
  ErrorCircle16Filled,
  SubtractCircle16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';

const looks = {
  succeeded: { color: 'success', icon: <CheckmarkCircle16Filled /> },
  pending: { color: 'brand', icon: <Clock16Regular /> },
  error: { color: 'danger', icon: <ErrorCircle16Filled /> },
  conflict: { color: 'warning', icon: <Warning16Filled /> },
  notApplicable: { color: 'subtle', icon: <SubtractCircle16Regular /> },
} as const satisfies Record<State, object>;

// In a line of text it would stand above its middle.
const useStyles = makeStyles({ badge: { verticalAlign: 'middle' } });

/** The state of a profile on a device: sign and word, so that no colour has to be seen. */
export function StateBadge({ state }: { state: State }) {
  const styles = useStyles();
  return (
    <Badge appearance="tint" className={styles.badge} {...looks[state]}>
      {states[state]}
    </Badge>
  );
}
