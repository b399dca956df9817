import { makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../ui/section.tsx';
import { concerns, deviceGroups } from './device-properties.ts';
import type { DeviceFieldsForm } from './device-values.ts';
import { PersonPicker } from './person-picker.tsx';
import { PropertyField } from './property-field.tsx';

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

/** Everything that can be said of a device; what means nothing on its platform is left out. */
export function DeviceFields({ form }: { form: DeviceFieldsForm }) {
  const styles = useStyles();
  return deviceGroups.map(({ title, properties }) => (
    <Section key={title} title={title}>
      <div className={styles.fields}>
        {properties
          // What was filled in when the page opened stays, also while it is emptied.
          .filter((property) => concerns(property, form.values) || concerns(property, form.base))
          .map((property) => (
            <PropertyField key={property.field} form={form} property={property} />
          ))}
        {title === 'Identity' ? (
          <PersonPicker
            person={form.values.person}
            error={form.error('person')}
            onChoose={(person) => form.set('person', person)}
          />
        ) : null}
      </div>
    </Section>
  ));
}
