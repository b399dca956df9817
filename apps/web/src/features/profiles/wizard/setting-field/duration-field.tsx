import type { ValidityPeriod } from '@countersign/catalog/settings/validity-period';
import { useState } from 'react';
import { Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ControlOf, FieldProps } from './field-props.ts';
import { FieldGroup } from './field-group.tsx';
import { guidedHint } from './guided-hint.tsx';
import { validitySentence } from './sentences.ts';
import { useField } from './use-field.ts';
import { shownNumber, typedNumber } from './whole-number.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  number: { width: '120px' },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** A number of days, months or years, and when that would end. */
export function DurationField(props: FieldProps<ControlOf<'duration'>>) {
  const { control, setting, field, value, onChange } = props;
  const styles = useStyles();
  const { told, wrong, onBlur } = useField(props);
  const [now] = useState(() => new Date());
  const period = (value ?? { value: '', unit: control.units[0]?.value }) as ValidityPeriod;
  const sentence = validitySentence(period, now);
  return (
    <FieldGroup {...{ field, told, wrong, onBlur }} label={setting.label} hint={guidedHint(setting)}>
      <div className={styles.parts}>
        <Input
          className={styles.number}
          inputMode="numeric"
          autoComplete="off"
          aria-label={`${setting.label}: number`}
          aria-invalid={wrong}
          value={shownNumber(period.value)}
          onChange={(_event, data) => onChange({ ...period, value: typedNumber(data.value) })}
        />
        <Select
          aria-label={`${setting.label}: unit`}
          value={period.unit}
          onChange={(_event, data) => onChange({ ...period, unit: data.value })}
        >
          {control.units.map((unit) => (
            <option key={unit.value} value={unit.value}>
              {unit.label}
            </option>
          ))}
        </Select>
      </div>
      {sentence === undefined ? null : <Text className={styles.note}>{sentence}</Text>}
    </FieldGroup>
  );
}
