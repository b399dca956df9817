import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTagsOfNew } from '../../../../api/scope-tag-names.ts';
import { TagChoice } from '../../../../parts/scope-tags/tag-choice.tsx';
import { useWizard } from '../wizard.ts';

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '20px',
    maxWidth: '560px',
    minWidth: 0,
  },
  lead: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** Who is to see and change what is made, among those who administer. Devices notice nothing of it. */
export function ScopeTagsStep() {
  const styles = useStyles();
  const { draft, change, error } = useWizard();
  const own = useTagsOfNew();
  return (
    <div className={styles.step}>
      <Text className={styles.lead}>
        Colleagues who see only a part see it if they have one of these. Devices notice nothing of it.
      </Text>
      <TagChoice
        label="Scope tags"
        required
        chosen={draft.scopeTags ?? own}
        error={error('scopeTags')}
        onChoose={(scopeTags) => change('scopeTags', (before) => ({ ...before, scopeTags }))}
      />
    </div>
  );
}
