import { Button, Text } from '@fluentui/react-components';
import { PeopleTeamAdd20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChanged } from '../../../api/change.ts';
import { asProblem } from '../../../api/problem.ts';
import { profileSubjects } from '../../../api/profiles.ts';
import { evaluated, type Likewise, replaceAssignments } from '../../../api/targets.ts';
import { ifAssigned, whatIfQuery } from '../../../api/what-if.ts';
import { ChangeDialog } from '../../../parts/what-if/change-dialog.tsx';
import { useNotify } from '../../../ui/notify.tsx';
import { lineWords } from './lines.ts';
import { sentLines } from './sent-lines.ts';

/** Assigns a trusted profile so that it reaches whom the profile reaches (S000-09). */
export function LikewiseButton({ likewise }: { likewise: Likewise }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button icon={<PeopleTeamAdd20Regular />} onClick={() => setAsking(true)}>
        Assign {likewise.profile.displayName} likewise
      </Button>
      {asking ? <Question likewise={likewise} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Question({ likewise, onClose }: { likewise: Likewise; onClose: () => void }) {
  const { profile, version, assignments } = likewise;
  const changed = useChanged();
  const notify = useNotify();
  const sent = sentLines(assignments);
  const question = ifAssigned(profile.id, sent);
  const foreseen = useQuery(whatIfQuery(question));
  const assign = async () => {
    try {
      await replaceAssignments(profile.id, version, sent);
    } catch (thrown) {
      // Somebody was faster: what is shown, and sent with the next press, is what stands there now.
      if (asProblem(thrown).code === 'precondition.failed') await changed(...profileSubjects);
      throw thrown;
    }
    await evaluated(profile.id);
    await changed(...profileSubjects);
    notify({ intent: 'success', title: `${profile.displayName} is assigned likewise` });
    onClose();
  };
  return (
    <ChangeDialog
      title={`Assign ${profile.displayName} likewise?`}
      confirm="Assign it"
      name={profile.displayName}
      question={question}
      foreseen={foreseen}
      onConfirm={assign}
      onClose={onClose}
    >
      <Text block>It is saved at once, and then it is assigned to:</Text>
      <ul>
        {assignments.map((line) => (
          <li key={lineWords(line)}>{lineWords(line)}</li>
        ))}
      </ul>
    </ChangeDialog>
  );
}
