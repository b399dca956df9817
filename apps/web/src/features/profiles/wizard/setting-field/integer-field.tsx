import type { ValidityPeriod } from '@countersign/catalog/settings/validity-period';
import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ControlOf, FieldProps } from './field-props.ts';
import { renewalSentence } from './sentences.ts';
import { Told } from './told.tsx';
import { useField } from './use-field.ts';
import { shownNumber, typedNumber } from './whole-number.ts';

const useStyles = makeStyles({
  number: { maxWidth: '120px' },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** A whole number with its unit. */
export function IntegerField(props: FieldProps<ControlOf<'integer'>>) {
  const { control, setting, field, value, onChange, context } = props;
  const styles = useStyles();
  const { told, wrong, onBlur } = useField(props);
  const note =
    setting.wire.properties.includes('renewalThresholdPercentage') && typeof value === 'number'
      ? renewalSentence(value, context?.values['validity'] as ValidityPeriod | undefined)
      : undefined;
  return (
    <Told told={told} field={field}>
      <Field
        label={setting.label}
        hint={setting.hint ?? null}
        validationState={wrong ? 'error' : 'none'}
        validationMessageIcon={null}
      >
        <Input
          className={styles.number}
          inputMode="numeric"
          autoComplete="off"
          value={shownNumber(value)}
          contentAfter={<span aria-hidden="true">{control.unit}</span>}
          onChange={(_event, data) => onChange(typedNumber(data.value))}
          onBlur={onBlur}
        />
      </Field>
      {note === undefined ? null : <Text className={styles.note}>{note}</Text>}
    </Told>
  );
}
