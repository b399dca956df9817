import type { Option } from '@countersign/catalog/setting';
import { Field, makeStyles, Radio, RadioGroup, Select, Text, tokens } from '@fluentui/react-components';
import type { ControlOf, FieldProps } from './field-props.ts';
import { guidedHint } from './guided-hint.tsx';
import { inSight, offeredChoices, unsetValue } from './offered.ts';
import { Told } from './told.tsx';
import { useField } from './use-field.ts';

const useStyles = makeStyles({
  group: { marginInlineStart: '-8px' },
  option: { display: 'grid' },
  hint: { color: tokens.colorNeutralForeground2 },
  list: {
    minWidth: 0,
    maxWidth: '720px',
    '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
});

/** One of several values: few stand all in sight, many in a list, and so do those in a row of many. */
export function ChoiceField(props: FieldProps<ControlOf<'choice'>>) {
  const { control, setting, field, value, onChange, row } = props;
  const styles = useStyles();
  const { wrong, told, onBlur } = useField(props);
  const offered = offeredChoices(control, value);
  const chosen = {
    value: typeof value === 'string' ? value : unsetValue,
    onChange: (_event: unknown, data: { value: string }) =>
      onChange(data.value === unsetValue ? null : data.value),
  };
  const state = { validationState: wrong ? 'error' : 'none', validationMessageIcon: null } as const;
  if (row !== undefined) {
    return (
      <Field {...state} data-field={field} validationMessage={told[0]?.message ?? null}>
        <Select {...chosen} size="small" aria-label={`${setting.label} of ${row}`} onBlur={onBlur}>
          {offered.map(asOption)}
        </Select>
      </Field>
    );
  }
  const hint =
    setting.fixed === undefined
      ? setting.hint
      : `${setting.hint ?? ''} It cannot be changed after the profile is created.`.trim();
  return (
    <Told told={told} field={field}>
      <Field {...state} label={setting.label} hint={guidedHint(setting, hint)}>
        {inSight(offered) ? (
          <RadioGroup {...chosen} className={styles.group} onBlur={onBlur}>
            {offered.map((option) => (
              <Radio key={option.value} value={option.value} label={<OptionLabel option={option} />} />
            ))}
          </RadioGroup>
        ) : (
          <Select {...chosen} className={styles.list} onBlur={onBlur}>
            {offered.map(asOption)}
          </Select>
        )}
      </Field>
    </Told>
  );
}

function asOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

function OptionLabel({ option: { label, hint } }: { option: Option }) {
  const styles = useStyles();
  return (
    <span className={styles.option}>
      {label}
      {hint === undefined ? null : (
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      )}
    </span>
  );
}
