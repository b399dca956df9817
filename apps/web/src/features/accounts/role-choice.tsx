import { mayHandOn, type Role, roleNames, roles } from '@countersign/contract/permissions';
import { Checkbox, Field, FieldContextProvider, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMe } from '../../api/me.ts';

const useStyles = makeStyles({
  choices: { display: 'grid', margin: '0 0 0 -8px', padding: 0, border: 'none', minWidth: 0 },
  label: { display: 'grid' },
  summary: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  chosen: Role[];
  error: string | undefined;
  onChoose: (roles: Role[]) => void;
};

/** Which roles an account holds. One that is above one's own cannot be given, and says so. */
export function RoleChoice({ chosen, error, onChoose }: Props) {
  const styles = useStyles();
  const held = useMe().permissions;
  return (
    <Field
      label="Roles"
      required
      hint="What the account allows is everything its roles allow together."
      validationState={error === undefined ? 'none' : 'error'}
      validationMessage={error ?? null}
    >
      {(control) => (
        <fieldset
          className={styles.choices}
          aria-labelledby={control['aria-labelledby']}
          aria-describedby={control['aria-describedby']}
          data-invalid={error !== undefined}
        >
          {/* The label, the id and the asterisk are the group's, not each box's. */}
          <FieldContextProvider value={undefined}>
            {roleNames.map((role) => {
              const above = !mayHandOn(held, role);
              return (
                <Checkbox
                  key={role}
                  checked={chosen.includes(role)}
                  disabled={above}
                  label={
                    <span className={styles.label}>
                      {roles[role].title}
                      <Text size={200} className={styles.summary}>
                        {above ? 'Above your own roles, so you cannot give or take it.' : roles[role].summary}
                      </Text>
                    </span>
                  }
                  onChange={(_event, { checked }) =>
                    onChoose(checked === true ? [...chosen, role] : chosen.filter((one) => one !== role))
                  }
                />
              );
            })}
          </FieldContextProvider>
        </fieldset>
      )}
    </Field>
  );
}
