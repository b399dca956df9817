import type { PlatformName } from '@countersign/catalog/platforms';
import {
  Checkbox,
  Field,
  FieldContextProvider,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { retirementDay } from '../../platform/retirement-day.ts';
import type { PlatformChoice } from './platform-choices.ts';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    margin: '0 0 0 -8px',
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  label: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', overflowWrap: 'anywhere' },
  more: { color: tokens.colorNeutralForeground2 },
  retired: { color: tokens.colorStatusWarningForeground1 },
});

type Props = {
  choices: readonly PlatformChoice[];
  chosen: readonly PlatformName[];
  /** Of several ways to enrol that lead to one platform, the one that was pressed. */
  pressed: string | undefined;
  several: boolean;
  error: string | undefined;
  /** What is not in the list, and why. */
  missing: readonly string[];
  onChoose: (platforms: PlatformName[], pressed?: string) => void;
};

/** Boxes where each platform becomes a profile of its own, and otherwise one of them. */
export function PlatformList(props: Props) {
  const { choices, several, error, missing } = props;
  const styles = useStyles();
  return (
    <Field
      label={several ? 'Platforms' : 'Platform'}
      required
      validationState={error === undefined ? 'none' : 'error'}
      validationMessage={error ?? null}
      hint={missing.length === 0 ? '' : `There is no profile of this type for ${missing.join(', ')}.`}
    >
      {(control) => {
        const named = {
          'data-panel': 'platforms',
          'aria-labelledby': control['aria-labelledby'],
          'aria-describedby': control['aria-describedby'],
        };
        return (
          <div>
            {/* The label, the id and the asterisk are the group's, not each box's. */}
            <FieldContextProvider value={undefined}>
              {choices.length === 0 ? <Text>No platform is called that.</Text> : null}
              {several ? (
                <fieldset className={styles.choices} {...named}>
                  <Boxes {...props} />
                </fieldset>
              ) : (
                <One {...props} named={named} />
              )}
            </FieldContextProvider>
          </div>
        );
      }}
    </Field>
  );
}

function Boxes({ choices, chosen, onChoose }: Props) {
  return choices.map((choice) => (
    <Checkbox
      key={choice.key}
      checked={chosen.includes(choice.name)}
      label={<Label choice={choice} />}
      onChange={(_event, { checked }) =>
        onChoose(checked === true ? [...chosen, choice.name] : chosen.filter((one) => one !== choice.name))
      }
    />
  ));
}

function One({ choices, chosen, pressed, onChoose, named }: Props & { named: object }) {
  const styles = useStyles();
  const own = choices.filter(({ name }) => name === chosen[0]);
  const value = (own.find(({ key }) => key === pressed) ?? own[0])?.key ?? '';
  return (
    <RadioGroup
      className={styles.choices}
      {...named}
      value={value}
      onChange={(_event, { value: key }) => {
        const choice = choices.find((one) => one.key === key);
        if (choice) onChoose([choice.name], key);
      }}
    >
      {choices.map((choice) => (
        <Radio key={choice.key} value={choice.key} label={<Label choice={choice} />} />
      ))}
    </RadioGroup>
  );
}

function Label({ choice: { label, foundAs, alike, retired } }: { choice: PlatformChoice }) {
  const styles = useStyles();
  return (
    <span className={styles.label}>
      {label}
      {foundAs === undefined ? null : (
        <Text size={200} className={styles.more}>
          Also called {foundAs}
        </Text>
      )}
      {alike.length === 0 ? null : (
        <Text size={200} className={styles.more}>
          The same profile serves {alike.join(' and ')}
        </Text>
      )}
      {retired ? (
        <Text size={200} className={styles.retired}>
          Retired since {retirementDay(retired)}. {retired.notice}
        </Text>
      ) : null}
    </span>
  );
}
