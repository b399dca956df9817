import { Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { assignmentsQuery } from '../../../../api/assignments.ts';
import { LineGroups } from '../../assigning/line-groups.tsx';
import type { Line } from '../../assigning/lines.ts';
import { Reach } from '../../assigning/reach.tsx';
import { useTargetQuestions } from '../../assigning/use-target-question.ts';
import { stepTitles } from '../steps.ts';
import { useAsking } from '../use-asking.ts';
import { useWizard } from '../wizard.ts';
import { ReviewGroupCard } from './review-group.tsx';

/** Who gets what is about to be made, how many that are, and what is to be known of them. */
export function AssignmentsReview() {
  const { draft } = useWizard();
  const lines = draft.assignments ?? [];
  return (
    <>
      <ReviewGroupCard title={stepTitles.assignments} step="assignments">
        {lines.length === 0 ? (
          <Text>Nobody yet: no device gets it until it is assigned.</Text>
        ) : (
          <LineGroups lines={lines} />
        )}
      </ReviewGroupCard>
      {lines.length === 0 ? null : <ReachOf lines={lines} />}
    </>
  );
}

/** A profile that is there keeps its assignments; with other settings or another root, other things may be said of them. */
export function SavedReach({ profileId }: { profileId: string }) {
  const { data } = useQuery(assignmentsQuery(profileId));
  return data && data.assignments.length > 0 ? <ReachOf lines={data.assignments} /> : null;
}

function ReachOf({ lines }: { lines: readonly Line[] }) {
  const { asking, unsaid } = useAsking();
  const questions = useTargetQuestions(asking, lines);
  return questions.map((question) => (
    <Reach key={question.kind} question={question} named={questions.length > 1} unsaid={unsaid} />
  ));
}
