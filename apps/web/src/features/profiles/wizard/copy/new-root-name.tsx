import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useWizard } from '../wizard.ts';
import { newRootName } from './new-root.ts';

const useStyles = makeStyles({ field: { maxWidth: '640px' } });

/** What the trusted profile will be called that is made along. */
export function NewRootName() {
  const styles = useStyles();
  const { newRoot, error, change, leave } = useWizard();
  const wrong = error(newRootName);
  if (!newRoot) return null;
  return (
    <Field
      className={styles.field}
      data-field={newRootName}
      label="Name of the trusted profile that is made along"
      required
      hint="No profile brings its certificate to this platform yet. Both are created together, or neither."
      validationState={wrong === undefined ? 'none' : 'error'}
      validationMessage={wrong ?? null}
    >
      <Input
        value={newRoot.draft.displayName}
        autoComplete="off"
        onChange={(_event, { value }) => change(newRootName, (draft) => ({ ...draft, newRootName: value }))}
        onBlur={() => leave(newRootName)}
      />
    </Field>
  );
}
