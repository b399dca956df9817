import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { ControlOf, FieldProps } from './field-props.ts';
import { guidedHint } from './guided-hint.tsx';
import { Told } from './told.tsx';
import { useField } from './use-field.ts';

const useStyles = makeStyles({ line: { maxWidth: '560px' } });

/** One line of text. */
export function TextField(props: FieldProps<ControlOf<'text'>>) {
  const { control, setting, field, value, onChange } = props;
  const styles = useStyles();
  const { told, wrong, onBlur } = useField(props);
  return (
    <Told told={told} field={field} onRepair={onChange}>
      <Field
        label={setting.label}
        hint={guidedHint(setting)}
        required
        validationState={wrong ? 'error' : 'none'}
        validationMessageIcon={null}
      >
        <Input
          className={styles.line}
          value={typeof value === 'string' ? value : ''}
          spellCheck={false}
          autoComplete="off"
          placeholder={control.placeholder ?? ''}
          onChange={(_event, data) => onChange(data.value)}
          onBlur={onBlur}
        />
      </Field>
    </Told>
  );
}
