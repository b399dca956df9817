import type { ImportKind } from '@countersign/contract/import-fields';
import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useMay } from '../../api/me.ts';
import { Section } from '../../ui/section.tsx';
import { missingOptions } from './count-words.ts';
import { type Choices, fieldsOf, keysIn } from './mapping.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '560px' },
});

type Props = {
  kind: ImportKind;
  choices: Choices;
  wrong: string | undefined;
  onChange: (choices: Choices) => void;
};

/** How rows meet the records that are here already, and what becomes of those that no row is about. */
export function KeyAndMissing({ kind, choices, wrong, onChange }: Props) {
  const styles = useStyles();
  const mayRetire = useMay('devices.retire') || kind !== 'devices';
  const keys = keysIn(kind, choices.mapping);
  const labels = new Map(fieldsOf(kind));
  return (
    <Section title="Records that are here already">
      <div className={styles.all}>
        <Field
          label="A row is recognised by"
          hint="Choose what never changes, so that the next file finds the same records."
          validationState={wrong === undefined ? 'none' : 'error'}
          validationMessage={wrong ?? null}
        >
          <Select value={choices.key} onChange={(_event, { value }) => onChange({ ...choices, key: value })}>
            {keys.length === 0 ? <option value="">No column can be the key yet</option> : null}
            {keys.map((key) => (
              <option key={key} value={key}>
                {labels.get(key) ?? key}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="Records of earlier imports that this file does not have"
          hint={
            mayRetire
              ? 'What was made by hand is never touched.'
              : 'To retire or delete devices by a file, ask an administrator.'
          }
        >
          <RadioGroup
            value={choices.missing}
            onChange={(_event, { value }) => onChange({ ...choices, missing: value as Choices['missing'] })}
          >
            {missingOptions(kind).map(([value, label]) => (
              <Radio key={value} value={value} label={label} disabled={!mayRetire && value !== 'leave'} />
            ))}
          </RadioGroup>
        </Field>
      </div>
    </Section>
  );
}
