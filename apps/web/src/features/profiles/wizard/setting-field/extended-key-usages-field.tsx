import type { ExtendedKeyUsage } from '@countersign/catalog/settings/extended-key-usages';
import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddSquareMultiple20Regular } from '@fluentui/react-icons';
import { CustomUsages } from './custom-usages.tsx';
import type { ControlOf, FieldProps } from './field-props.ts';
import { FieldGroup } from './field-group.tsx';
import { isPredefined, withAll, withUsage } from './key-usages.ts';
import { useList } from './use-list.ts';

const useStyles = makeStyles({
  boxes: { display: 'grid', justifyItems: 'start', marginInlineStart: '-8px' },
  label: { display: 'grid', overflowWrap: 'anywhere' },
  oid: { color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyMonospace },
  button: { justifySelf: 'start' },
});

/** What the certificate may be used for: the usual ones by a box, others by name and number. */
export function ExtendedKeyUsagesField(props: FieldProps<ControlOf<'extendedKeyUsages'>>) {
  const { control, setting, field, onChange } = props;
  const styles = useStyles();
  const { inRows, told, wrong, onBlur } = useList(props);
  const rows = (props.value ?? []) as ExtendedKeyUsage[];
  const { predefined } = control;
  const all = predefined.every((usage) => isPredefined(rows, usage));
  return (
    <FieldGroup {...{ field, told, wrong, onBlur }} label={setting.label} hint={setting.hint}>
      <div className={styles.boxes}>
        {predefined.map((usage) => (
          <Checkbox
            key={usage.oid}
            checked={isPredefined(rows, usage)}
            label={
              <span className={styles.label}>
                {usage.name}
                <Text size={200} className={styles.oid}>
                  {usage.oid}
                </Text>
              </span>
            }
            onChange={(_event, data) => onChange(withUsage(rows, usage, data.checked === true))}
          />
        ))}
      </div>
      <Button
        className={styles.button}
        icon={<AddSquareMultiple20Regular />}
        disabledFocusable={all}
        title={all ? 'They are all there.' : undefined}
        onClick={() => onChange(withAll(rows, predefined))}
      >
        Add all {words[predefined.length] ?? predefined.length}
      </Button>
      <CustomUsages rows={rows} predefined={predefined} max={control.max} told={inRows} onChange={onChange} />
    </FieldGroup>
  );
}

const words = ['', 'of it', 'two', 'three', 'four'];
