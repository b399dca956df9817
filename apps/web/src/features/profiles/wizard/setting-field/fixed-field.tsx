import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { FieldProps } from './field-props.ts';

const useStyles = makeStyles({ fixed: { maxWidth: '400px' } });

/** What cannot be changed, or not now: the value and the reason. */
export function FixedField({ setting, value, field, reason }: FieldProps & { reason: string }) {
  const styles = useStyles();
  const shown = setting.schema.safeParse(value).success ? setting.show(value) : '';
  return (
    <Field label={setting.label} hint={reason} className={styles.fixed} data-field={field}>
      <Input readOnly appearance="filled-darker" value={shown} title={reason} />
    </Field>
  );
}
