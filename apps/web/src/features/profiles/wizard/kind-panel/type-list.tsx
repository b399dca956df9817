import { type ProfileType, profileTypes } from '@countersign/catalog/profile-types';
import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { typeNames } from './platform-choices.ts';

const useStyles = makeStyles({
  option: { display: 'grid', overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground2 },
  types: { marginInlineStart: '-8px' },
});

type Props = {
  types: readonly ProfileType[];
  chosen: ProfileType;
  onChoose: (type: ProfileType) => void;
};

/** What a profile can be for. */
export function TypeList({ types, chosen, onChoose }: Props) {
  const styles = useStyles();
  return (
    <Field label="Profile type">
      <RadioGroup
        className={styles.types}
        value={chosen}
        onChange={(_event, { value }) => onChoose(value as ProfileType)}
      >
        {types.map((type) => {
          const [label, elsewhere] = typeNames(type);
          return (
            <Radio
              key={type}
              value={type}
              label={
                <span className={styles.option}>
                  {label}
                  <Text size={200} className={styles.hint}>
                    {profileTypes[type].purpose}
                  </Text>
                  <Text size={200} className={styles.hint}>
                    In Intune also under {elsewhere}
                  </Text>
                </span>
              }
            />
          );
        })}
      </RadioGroup>
    </Field>
  );
}
