import { Button } from '@fluentui/react-components';
import { SubtractCircle20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChanged } from '../../api/change.ts';
import { changeMembers, type Group, groupSubjects, ifMembers } from '../../api/groups.ts';
import { whatIfQuery } from '../../api/what-if.ts';
import { ChangeDialog } from '../../parts/what-if/change-dialog.tsx';
import { totalText } from '../../ui/list/view.ts';
import { useNotify } from '../../ui/notify.tsx';
import type { MemberKind } from './member-kinds.tsx';

type Props<Row> = { group: Group; kind: MemberKind<Row>; chosen: Row[]; onDone: () => void };

export function RemoveMembers<Row extends { id: string }>(props: Props<Row>) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button appearance="subtle" icon={<SubtractCircle20Regular />} onClick={() => setAsked(true)}>
        Remove
      </Button>
      {asked ? <RemoveDialog {...props} onClose={() => setAsked(false)} /> : null}
    </>
  );
}

function RemoveDialog<Row extends { id: string }>(props: Props<Row> & { onClose: () => void }) {
  const { group, kind, chosen, onDone, onClose } = props;
  const changed = useChanged();
  const notify = useNotify();
  const leaving = { [kind.subject]: chosen.map(({ id }) => id) };
  const question = ifMembers(group.id, { remove: leaving });
  const foreseen = useQuery(whatIfQuery(question));
  const who = (count: number) => totalText(count, kind.nouns);
  const remove = async () => {
    const { removed } = await changeMembers(group.id, { remove: leaving });
    await changed(...groupSubjects);
    notify({ intent: 'success', title: `${who(removed)} removed from ${group.name}` });
    onDone();
  };
  return (
    <ChangeDialog
      title={`Remove ${who(chosen.length)} from ${group.name}?`}
      confirm="Remove"
      name={group.name}
      question={question}
      foreseen={foreseen}
      onConfirm={remove}
      onClose={onClose}
    />
  );
}
