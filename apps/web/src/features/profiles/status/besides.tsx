import { Text } from '@fluentui/react-components';
import type { ProfileStates } from '../../../api/states.ts';
import { totalText } from '../../../ui/list/view.ts';

/** What the states do not count: devices that it is not for. */
export function Besides({ states: { otherPlatforms } }: { states: ProfileStates }) {
  if (otherPlatforms === 0) return null;
  const rest =
    otherPlatforms === 1 ? 'another platform in its groups is' : 'other platforms in its groups are';
  return (
    <Text>
      {totalText(otherPlatforms, ['device', 'devices'])} of {rest} not counted.
    </Text>
  );
}
