import { Button } from '@fluentui/react-components';
import { SubtractCircle20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useChanged } from '../../api/change.ts';
import { changeMembers, type Group, groupSubjects } from '../../api/groups.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { totalText } from '../../ui/list/view.ts';
import { useNotify } from '../../ui/notify.tsx';
import type { MemberKind } from './member-kinds.tsx';

type Props<Row> = { group: Group; kind: MemberKind<Row>; chosen: Row[]; onDone: () => void };

export function RemoveMembers<Row extends { id: string }>({ group, kind, chosen, onDone }: Props<Row>) {
  const [asked, setAsked] = useState(false);
  const changed = useChanged();
  const notify = useNotify();
  const who = (count: number) => totalText({ count, exact: true }, kind.nouns);
  const remove = async () => {
    const { removed } = await changeMembers(group.id, {
      remove: { [kind.subject]: chosen.map(({ id }) => id) },
    });
    await changed(...groupSubjects);
    notify({ intent: 'success', title: `${who(removed)} removed from ${group.name}` });
    onDone();
  };
  return (
    <>
      <Button appearance="subtle" icon={<SubtractCircle20Regular />} onClick={() => setAsked(true)}>
        Remove
      </Button>
      {asked ? (
        <ConfirmDialog
          title={`Remove ${who(chosen.length)} from ${group.name}?`}
          confirm="Remove"
          onConfirm={remove}
          onClose={() => setAsked(false)}
        >
          What they get by this group is taken away, unless another assignment gives it to them as well.
        </ConfirmDialog>
      ) : null}
    </>
  );
}
