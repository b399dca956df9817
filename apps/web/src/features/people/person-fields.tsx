import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ApiForm } from '../../api/form.ts';
import { TextField } from '../../ui/form/text-field.tsx';
import { Section } from '../../ui/section.tsx';
import { labelOf, personGroups, type PersonForm } from './person-values.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    alignItems: 'start',
    maxWidth: '760px',
    minWidth: 0,
    width: '100%',
  },
});

const needed = new Set(['name', 'upn']);

type Props = { form: Pick<ApiForm<PersonForm>, 'values' | 'set' | 'error' | 'leave'> };

/** Everything that can be said of a user. */
export function PersonFields({ form }: Props) {
  const styles = useStyles();
  return (
    <>
      {personGroups.map(({ title, properties }) => (
        <Section key={title} title={title}>
          <div className={styles.fields}>
            {properties.map(({ field, hint }) => (
              <TextField<PersonForm>
                key={field}
                form={form}
                name={field}
                label={labelOf(field)}
                optional={!needed.has(field)}
                autoComplete="off"
                {...(hint === undefined ? {} : { hint })}
              />
            ))}
          </div>
        </Section>
      ))}
      <Checkbox
        label="The account is enabled"
        checked={form.values.enabled}
        onChange={(_event, { checked }) => form.set('enabled', checked === true)}
      />
    </>
  );
}
