import { useQuery } from '@tanstack/react-query';
import { assignmentsQuery } from '../../../../api/assignments.ts';
import { rootsReachQuery } from '../../../../api/targets.ts';
import { useTargetQuestions } from '../../assigning/use-target-question.ts';
import { useAsking } from '../use-asking.ts';
import { useWizard } from '../wizard.ts';
import { reachWords } from './root-words.ts';

/** Whether each trusted profile is assigned, and how many devices of this profile it reaches (+c11). */
export function useRootReach(): (id: string) => string | undefined {
  const { draft, profileId } = useWizard();
  const saved = useQuery({ ...assignmentsQuery(profileId ?? ''), enabled: profileId !== undefined });
  const lines = (profileId === undefined ? draft.assignments : saved.data?.assignments) ?? [];
  const [question] = useTargetQuestions(useAsking().asking, lines);
  const { data } = useQuery(rootsReachQuery(question));
  return (id) => {
    const root = data?.roots.find((one) => one.id === id);
    return data && root && reachWords(root, data.of);
  };
}
