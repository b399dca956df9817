import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Assigning } from '../../assigning/assigning.tsx';
import { useAsking } from '../use-asking.ts';
import { useWizard } from '../wizard.ts';

const useStyles = makeStyles({
  step: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '20px', minWidth: 0 },
  lead: { maxWidth: '72ch', color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  error: { color: tokens.colorStatusDangerForeground1 },
});

/** Who gets what is made. Saving assigns at once. */
export function AssignmentsStep() {
  const styles = useStyles();
  const { draft, change, error } = useWizard();
  const { asking, unsaid } = useAsking();
  const wrong = error('assignments');
  return (
    <div className={styles.step}>
      <Text className={styles.lead}>
        Create assigns it at once. Give an identity certificate and its trusted certificate to the same
        groups.
      </Text>
      {wrong === undefined ? null : (
        <Text role="alert" className={styles.error}>
          {wrong}
        </Text>
      )}
      <Assigning
        asking={asking}
        unsaid={unsaid}
        lines={draft.assignments ?? []}
        onChange={(assignments) => change('assignments', (before) => ({ ...before, assignments }))}
      />
    </div>
  );
}
