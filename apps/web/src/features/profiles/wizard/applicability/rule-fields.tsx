import { osEditionNames, osEditions } from '@countersign/targeting/applicability/editions';
import { Checkbox, Field, Input, Label, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useId } from 'react';
import type { Form } from '../../../../ui/form/use-form.ts';
import { type RuleProperty, ruleProperties } from '../../applicability/in-order.ts';
import { modeWords, propertyWords } from '../../applicability/words.ts';
import { ToldList } from '../setting-field/told-list.tsx';
import { type RuleDraft, saidOf, withEdition } from './rule-draft.ts';

const useStyles = makeStyles({
  group: { marginInlineStart: '-8px' },
  fieldset: { display: 'grid', gap: '4px', minWidth: 0, margin: 0, padding: 0, border: 'none' },
  editions: { display: 'grid', justifyItems: 'start', marginInlineStart: '-8px' },
  range: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: '12px',
  },
});

type Props = { form: Form<RuleDraft>; taken: (property: RuleProperty) => boolean };

/** How, by what, and which. */
export function RuleFields({ form, taken }: Props) {
  const styles = useStyles();
  const { mode, property } = form.values;
  return (
    <>
      <Field label="Rule">
        <RadioGroup
          className={styles.group}
          value={mode}
          onChange={(_event, data) => form.set('mode', data.value === 'exclude' ? 'exclude' : 'include')}
        >
          {(['include', 'exclude'] as const).map((value) => (
            <Radio key={value} value={value} label={modeWords[value]} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label="Property"
        hint={ruleProperties.some(taken) ? 'A property has one rule. Edit the other one to change it.' : null}
      >
        <RadioGroup
          className={styles.group}
          value={property}
          onChange={(_event, data) => form.set('property', data.value === 'version' ? 'version' : 'edition')}
        >
          {ruleProperties.map((value) => (
            <Radio key={value} value={value} label={propertyWords[value]} disabled={taken(value)} />
          ))}
        </RadioGroup>
      </Field>
      {property === 'edition' ? <Editions form={form} /> : <Range form={form} />}
    </>
  );
}

function Editions({ form }: { form: Form<RuleDraft> }) {
  const styles = useStyles();
  const { editions } = form.values;
  const wrong = form.error('editions');
  const id = useId();
  return (
    <fieldset
      className={styles.fieldset}
      aria-labelledby={`${id}label`}
      aria-describedby={`${id}told`}
      data-invalid={wrong !== undefined}
    >
      <Label as="label" id={`${id}label`} required>
        {editions.length === 0 ? 'Editions' : `Editions (${editions.length} chosen)`}
      </Label>
      {/* Above the boxes, which are more than a window shows. */}
      <ToldList id={`${id}told`} told={wrong === undefined ? [] : [{ level: 'error', message: wrong }]} />
      <div className={styles.editions}>
        {osEditionNames.map((edition) => (
          <Checkbox
            key={edition}
            label={osEditions[edition]}
            checked={editions.includes(edition)}
            onChange={(_event, { checked }) =>
              form.set('editions', withEdition(editions, edition, checked === true))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

function Range({ form }: { form: Form<RuleDraft> }) {
  const styles = useStyles();
  const doubts = saidOf(form.values, 'warning');
  return (
    <div className={styles.range}>
      {(['min', 'max'] as const).map((end) => {
        const wrong = form.error(end);
        const doubt = wrong === undefined ? doubts[end] : undefined;
        return (
          <Field
            key={end}
            label={end === 'min' ? 'Smallest version' : 'Largest version'}
            hint={end === 'min' ? 'Included, such as 10.0.19041.0' : 'Included, such as 10.0.22631.9999'}
            required
            validationState={wrong === undefined ? (doubt === undefined ? 'none' : 'warning') : 'error'}
            validationMessage={wrong ?? doubt ?? null}
          >
            <Input
              value={form.values[end]}
              spellCheck={false}
              autoComplete="off"
              onChange={(_event, { value }) => form.set(end, value)}
              onBlur={() => form.leave(end)}
            />
          </Field>
        );
      })}
    </div>
  );
}
