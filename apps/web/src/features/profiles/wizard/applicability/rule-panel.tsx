import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useId } from 'react';
import { Commands } from '../../../../ui/commands.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { Panel } from '../../../../ui/panel.tsx';
import type { RuleProperty } from '../../applicability/in-order.ts';
import { draftOfRule, newRule, type RuleDraft, saidOf, withRule } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';

const useStyles = makeStyles({ form: { display: 'grid', gap: tokens.spacingVerticalL } });

type Props = {
  rules: ApplicabilityRules;
  /** The rule that is changed; absent: a new one. */
  edits: RuleProperty | undefined;
  onSave: (rules: ApplicabilityRules) => void;
  onClose: () => void;
};

/** One rule, written beside the table. */
export function RulePanel({ rules, edits, onSave, onClose }: Props) {
  const styles = useStyles();
  const id = useId();
  const form = useForm<RuleDraft>({
    initial: edits ? draftOfRule(rules, edits) : newRule(rules),
    check: (draft) => saidOf(draft, 'error'),
    submit: async (draft) => {
      onSave(withRule(rules, draft, edits));
      onClose();
    },
  });
  const taken = (property: RuleProperty) => property !== edits && rules[property] !== undefined;
  const { ref, noValidate, onSubmit } = form.formProps;
  // The panel stands in the wizard's own form, which would go on to the next step.
  const submit = (event: FormEvent) => {
    event.stopPropagation();
    onSubmit(event);
  };
  return (
    <Panel
      title={edits ? 'Edit rule' : 'Add a rule'}
      onClose={onClose}
      footer={
        <Commands>
          <Button type="submit" form={id} appearance="primary">
            {edits ? 'Apply' : 'Add'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </Commands>
      }
    >
      <form id={id} ref={ref} noValidate={noValidate} onSubmit={submit} className={styles.form}>
        <RuleFields form={form} taken={taken} />
      </form>
    </Panel>
  );
}
