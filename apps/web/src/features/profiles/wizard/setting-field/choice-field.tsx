import type { Control } from '@countersign/catalog/setting';
import {
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useWizard } from '../wizard.ts';
import type { FieldProps } from './field-props.ts';

type Props = FieldProps<Extract<Control, { type: 'choice' }>>;

const useStyles = makeStyles({
  group: { marginInlineStart: '-8px' },
  option: { display: 'grid' },
  hint: { color: tokens.colorNeutralForeground2 },
  fixed: { maxWidth: '400px' },
});

/** One of several values: all in sight when it stands alone, a list in a row of many. */
export function ChoiceField(props: Props) {
  const styles = useStyles();
  const { control, setting, field, value, onChange, row, fixed } = props;
  const { error } = useWizard();
  const message = error(field);
  const validation = {
    validationState: message === undefined ? 'none' : 'error',
    validationMessage: message ?? null,
  } as const;
  if (fixed !== undefined) {
    return (
      <Field label={setting.label} hint={fixed} className={styles.fixed}>
        <Input readOnly appearance="filled-darker" value={setting.show(value)} title={fixed} />
      </Field>
    );
  }
  if (row !== undefined) {
    return (
      <Field {...validation} data-field={field}>
        <Select
          size="small"
          aria-label={`${setting.label} of ${row}`}
          value={String(value)}
          onChange={(_event, data) => onChange(data.value)}
        >
          {control.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  const settled = setting.fixed === undefined ? '' : ' It cannot be changed after the profile is created.';
  return (
    <Field {...validation} data-field={field} label={setting.label} hint={`${setting.hint ?? ''}${settled}`}>
      <RadioGroup
        className={styles.group}
        value={String(value)}
        onChange={(_event, data) => onChange(data.value)}
      >
        {control.options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            label={
              <span className={styles.option}>
                {option.label}
                {option.hint === undefined ? null : (
                  <Text size={200} className={styles.hint}>
                    {option.hint}
                  </Text>
                )}
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
