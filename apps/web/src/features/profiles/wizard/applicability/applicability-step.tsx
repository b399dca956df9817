import { type ApplicabilityRules, hasRules } from '@countersign/targeting/applicability/rules';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Add20Regular, DesktopCheckmark24Regular } from '@fluentui/react-icons';
import { type RefObject, useRef, useState } from 'react';
import { ConfirmDialog } from '../../../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { type RuleProperty, ruleProperties } from '../../applicability/in-order.ts';
import { propertyWords, ruleWords } from '../../applicability/words.ts';
import { useWizard } from '../wizard.ts';
import { withoutRule } from './rule-draft.ts';
import { RulePanel } from './rule-panel.tsx';
import { RuleTable } from './rule-table.tsx';

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '760px',
    minWidth: 0,
  },
  lead: { maxWidth: '72ch', color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  error: { color: tokens.colorStatusDangerForeground1 },
});

const rulesField = 'applicability';

type Asked = { about: 'delete' | 'edit'; property: RuleProperty } | { about: 'add' };

/** Of the devices that the assignments reach, which ones it is for. */
export function ApplicabilityStep() {
  const styles = useStyles();
  const { draft, change, error, kinds } = useWizard();
  const [asked, setAsked] = useState<Asked>();
  const step = useRef<HTMLDivElement>(null);
  const rules = draft.applicability;
  const full = ruleProperties.every((property) => rules[property]);
  const wrong = error(rulesField);
  const put = (after: ApplicabilityRules) =>
    change(rulesField, (before) => ({ ...before, applicability: after }));
  const close = () => {
    setAsked(undefined);
    keepFocus(step);
  };
  const others = kinds.length > 1;
  const addRule = (
    <Button
      data-tool="add"
      icon={<Add20Regular />}
      disabledFocusable={full}
      title={full ? 'Each property has its rule already' : undefined}
      onClick={() => (full ? undefined : setAsked({ about: 'add' }))}
    >
      Add rule
    </Button>
  );
  return (
    <div ref={step} className={styles.step} data-field={rulesField}>
      <Text className={styles.lead}>
        Of the devices that get the profile by its assignments, rules choose those that it is for. A device
        has to meet all of them; on every other one the profile reads Not applicable.
        {others ? ' They hold for the profile for Windows 10 and later.' : ''}
      </Text>
      {wrong === undefined ? null : (
        <Text className={styles.error} role="alert">
          {wrong}
        </Text>
      )}
      {hasRules(rules) ? (
        <>
          <RuleTable
            rules={rules}
            onEdit={(property) => setAsked({ about: 'edit', property })}
            onDelete={(property) => setAsked({ about: 'delete', property })}
          />
          <div>{addRule}</div>
        </>
      ) : (
        <EmptyState
          icon={<DesktopCheckmark24Regular />}
          title="No rules"
          body="The profile is for every edition and version of Windows that its assignments reach."
          action={addRule}
        />
      )}
      {asked?.about === 'add' || asked?.about === 'edit' ? (
        <RulePanel
          rules={rules}
          edits={asked.about === 'edit' ? asked.property : undefined}
          onSave={put}
          onClose={close}
        />
      ) : null}
      {asked?.about === 'delete' ? (
        <ConfirmDialog
          title={`Delete the rule for ${propertyWords[asked.property]}?`}
          confirm="Delete"
          onClose={close}
          onConfirm={() => {
            put(withoutRule(rules, asked.property));
            close();
          }}
        >
          {ruleWords(rules[asked.property])}
        </ConfirmDialog>
      ) : null}
    </div>
  );
}

/** The button that was pressed may be gone with its rule; after the panel has given the focus back, it is looked for. */
function keepFocus(step: RefObject<HTMLElement | null>) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      step.current?.querySelector<HTMLElement>('[data-tool="add"]')?.focus();
    }),
  );
}
