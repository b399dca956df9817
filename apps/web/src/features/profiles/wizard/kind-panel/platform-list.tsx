import type { PlatformName } from '@countersign/catalog/platforms';
import { Checkbox, Field, FieldContextProvider, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PlatformChoice } from './platform-choices.ts';

const useStyles = makeStyles({
  choices: { display: 'grid', margin: '0 0 0 -8px', padding: 0, border: 'none', minWidth: 0 },
  label: { display: 'grid', overflowWrap: 'anywhere' },
  more: { color: tokens.colorNeutralForeground2 },
  retired: { color: tokens.colorStatusWarningForeground1 },
});

type Props = {
  choices: readonly PlatformChoice[];
  chosen: readonly PlatformName[];
  error: string | undefined;
  onChoose: (platforms: PlatformName[]) => void;
};

/** Each platform that is ticked becomes a profile of its own. */
export function PlatformList({ choices, chosen, error, onChoose }: Props) {
  const styles = useStyles();
  return (
    <Field
      label="Platforms"
      required
      validationState={error === undefined ? 'none' : 'error'}
      validationMessage={error ?? null}
    >
      {(control) => (
        <fieldset
          className={styles.choices}
          data-panel="platforms"
          aria-labelledby={control['aria-labelledby']}
          aria-describedby={control['aria-describedby']}
        >
          {/* The label, the id and the asterisk are the group's, not each box's. */}
          <FieldContextProvider value={undefined}>
            {choices.length === 0 ? <Text>No platform is called that.</Text> : null}
            {choices.map(({ name, label, enrolmentModes, foundAs, retired }) => (
              <Checkbox
                key={name}
                checked={chosen.includes(name)}
                label={
                  <span className={styles.label}>
                    {label}
                    {foundAs === undefined ? null : (
                      <Text size={200} className={styles.more}>
                        Also called {foundAs}
                      </Text>
                    )}
                    {enrolmentModes.length > 1 ? (
                      <Text size={200} className={styles.more}>
                        One profile for all {enrolmentModes.length} enrolment modes
                      </Text>
                    ) : null}
                    {retired ? (
                      <Text size={200} className={styles.retired}>
                        Retired: {retired.notice}
                      </Text>
                    ) : null}
                  </span>
                }
                onChange={(_event, { checked }) =>
                  onChoose(checked === true ? [...chosen, name] : chosen.filter((one) => one !== name))
                }
              />
            ))}
          </FieldContextProvider>
        </fieldset>
      )}
    </Field>
  );
}
