import { Button } from '@fluentui/react-components';
import { AddCircle20Regular, SubtractCircle20Regular } from '@fluentui/react-icons';
import type { ImportedItem } from '../../../api/imports.ts';

type Props = { chosen: readonly ImportedItem[]; onLeave: (indexes: readonly number[], out: boolean) => void };

/** What can be done with chosen objects before the import. */
export function LeaveOutButtons({ chosen, onLeave }: Props) {
  const out = chosen.filter(({ outcome }) => outcome === 'leftOut').map(({ index }) => index);
  const there = chosen
    .filter(({ outcome }) => outcome !== 'leftOut' && outcome !== 'refused')
    .map(({ index }) => index);
  return (
    <>
      <Button
        appearance="subtle"
        icon={<SubtractCircle20Regular />}
        disabledFocusable={there.length === 0}
        title={there.length === 0 ? 'None of them would be imported' : undefined}
        onClick={() => onLeave(there, true)}
      >
        Leave out
      </Button>
      <Button
        appearance="subtle"
        icon={<AddCircle20Regular />}
        disabledFocusable={out.length === 0}
        title={out.length === 0 ? 'None of them is left out' : undefined}
        onClick={() => onLeave(out, false)}
      >
        Take in again
      </Button>
    </>
  );
}
