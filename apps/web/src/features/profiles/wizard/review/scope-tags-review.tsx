import { useTagNames, useTagsOfNew } from '../../../../api/scope-tag-names.ts';
import { Text } from '@fluentui/react-components';
import { stepTitles } from '../steps.ts';
import { useWizard } from '../wizard.ts';
import { ReviewGroupCard } from './review-group.tsx';

/** Whose it is going to be. */
export function ScopeTagsReview() {
  const { draft } = useWizard();
  const own = useTagsOfNew();
  const names = useTagNames()(draft.scopeTags ?? own);
  return (
    <ReviewGroupCard title={stepTitles.scopeTags} step="scopeTags">
      <Text>{names === '' ? 'None yet' : names}</Text>
    </ReviewGroupCard>
  );
}
