import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ControlOf, FieldProps } from './field-props.ts';
import { FieldGroup } from './field-group.tsx';
import { guidedHint } from './guided-hint.tsx';
import { offeredOptions } from './offered.ts';
import { ndesSentence } from './sentences.ts';
import { needsOne } from './use-list.ts';
import { useField } from './use-field.ts';

const useStyles = makeStyles({
  boxes: { display: 'grid', justifyItems: 'start', marginInlineStart: '-8px' },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});

/** Several of a few values. */
export function FlagsField(props: FieldProps<ControlOf<'flags'>>) {
  const { control, setting, field, value, onChange } = props;
  const styles = useStyles();
  const { onBlur, told, wrong } = useField(props);
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  // In the order of the catalog, so that ticking and unticking changes nothing.
  const choose = (changed: string, on: boolean) =>
    onChange(
      control.options
        .map((option) => option.value)
        .filter((one) => (one === changed ? on : chosen.includes(one))),
    );
  const note = setting.wire.properties.includes('keyUsage') ? ndesSentence(chosen) : undefined;
  return (
    <FieldGroup
      {...{ field, told, wrong, onBlur }}
      label={setting.label}
      hint={guidedHint(setting)}
      required={needsOne(setting)}
    >
      <div className={styles.boxes}>
        {offeredOptions(control.options, undefined)
          .concat(control.options.filter((option) => option.legacy && chosen.includes(option.value)))
          .map((option) => (
            <Checkbox
              key={option.value}
              label={option.label}
              checked={chosen.includes(option.value)}
              onChange={(_event, data) => choose(option.value, data.checked === true)}
            />
          ))}
      </div>
      {note === undefined ? null : <Text className={styles.note}>{note}</Text>}
    </FieldGroup>
  );
}
