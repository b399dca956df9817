import { type FilterPlatform, filterPlatformNames } from '@countersign/targeting/filter/platforms';
import { Field, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useTagged } from '../../api/scope-tags.ts';
import { TagChoice } from '../../parts/scope-tags/tag-choice.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { Section } from '../../ui/section.tsx';
import { type FilterFieldsForm, type FilterValues, platformLabel } from './filter-values.ts';
import { MatchingDevices } from './matching-devices.tsx';
import { RuleEditor } from '../../parts/rule-editor/rule-editor.tsx';

const useStyles = makeStyles({
  basics: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '560px' },
  later: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  form: FilterFieldsForm;
  /** The platform cannot be changed once the filter exists. */
  fixed?: true;
};

/** Name, platform, rule, and where there are some, scope tags. */
export function FilterFields({ form, fixed }: Props) {
  const styles = useStyles();
  const tagged = useTagged();
  const { platform, rule } = form.values;
  return (
    <>
      <Section title="Basics">
        <div className={styles.basics}>
          <TextField
            form={form}
            name="name"
            label="Name"
            hint="As it is found in the assignments of a profile."
            autoComplete="off"
          />
          <Field label="Description">
            <Textarea
              value={form.values.description}
              maxLength={1_024}
              resize="vertical"
              onChange={(_event, data) => form.set('description', data.value)}
            />
          </Field>
          <PlatformField form={form} fixed={fixed === true} />
        </div>
      </Section>
      <Section title="Rule" lead="A device passes the filter when the rule is true of it.">
        {platform === '' ? (
          <Text className={styles.later}>Choose a platform first: it decides what can be asked.</Text>
        ) : (
          <RuleEditor
            scope={platform}
            rule={rule}
            onRule={(next) => form.set('rule', next)}
            asked={form.error('rule') !== undefined}
          />
        )}
      </Section>
      {tagged ? (
        <Section title="Scope tags">
          <div className={styles.basics}>
            <TagChoice
              label="Who sees it"
              hint="Colleagues who see only a part see it if they have one of these."
              required
              chosen={form.values.scopeTags}
              error={form.error('scopeTags')}
              onChoose={(scopeTags) => form.set('scopeTags', scopeTags)}
            />
          </div>
        </Section>
      ) : null}
    </>
  );
}

/** The devices that the rule is true of while it is written. */
export function FilterMatches({ platform, rule }: Pick<FilterValues, 'platform' | 'rule'>) {
  if (platform === '') return null;
  return (
    <Section title="Devices it matches" lead="Of all devices of the platform, whoever they are assigned to.">
      <MatchingDevices platform={platform} rule={rule} />
    </Section>
  );
}

function PlatformField({ form, fixed }: { form: FilterFieldsForm; fixed: boolean }) {
  const error = form.error('platform');
  const { platform } = form.values;
  return (
    <Field
      label="Platform"
      required={!fixed}
      hint={
        fixed
          ? 'It cannot be changed any more. Duplicate the filter for another platform.'
          : 'Only profiles of this platform can be assigned with the filter.'
      }
      validationState={error === undefined ? 'none' : 'error'}
      validationMessage={error ?? null}
    >
      {fixed ? (
        <Select disabled value={platform}>
          <option value={platform}>{platformLabel(platform)}</option>
        </Select>
      ) : (
        <Select
          value={platform}
          onChange={(_event, { value }) => form.set('platform', value as FilterPlatform)}
          onBlur={() => form.leave('platform')}
        >
          {platform === '' ? <option value="">Choose a platform</option> : null}
          {filterPlatformNames.map((name) => (
            <option key={name} value={name}>
              {platformLabel(name)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
