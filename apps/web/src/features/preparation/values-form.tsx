import type { Scenario } from '@countersign/guidance/step';
import { valueFields } from '@countersign/guidance/values';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { LeaveGuard } from '../../navigation/leave-guard.tsx';
import { Commands } from '../../ui/commands.tsx';
import { ConflictDialog } from '../../ui/conflict/conflict-dialog.tsx';
import { Fold } from '../../ui/fold.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { askedValues } from './asked-values.ts';
import { conflictFields, type useValues } from './use-values.ts';

const useStyles = makeStyles({
  fold: { '@media print': { display: 'none' } },
  inside: { display: 'grid', gap: tokens.spacingVerticalL, padding: '16px 20px 20px' },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    minWidth: 0,
  },
});

type Props = { scenario: Scenario; form: ReturnType<typeof useValues> };

/** What is typed once; commands below change with every letter. */
export function ValuesForm({ scenario, form: { form, base, conflict, saveOver, giveUp, current } }: Props) {
  const styles = useStyles();
  const asked = askedValues(scenario);
  // The short name of the domain follows from the long one.
  const needed = asked.filter((name) => name !== 'shortDomain');
  const known = needed.filter((name) => current[name] !== undefined);
  const [open, setOpen] = useState(known.length < needed.length);
  if (asked.length === 0) return null;
  return (
    <Fold
      className={styles.fold}
      title="Your names"
      note={
        <Text size={200} className={styles.quiet}>
          {known.length === needed.length ? 'All filled in' : `${known.length} of ${needed.length} filled in`}
        </Text>
      }
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <LeaveGuard dirty={form.dirty} />
      <div className={styles.inside}>
        <FormLayout form={form} label="Your names">
          <Text className={styles.quiet}>
            Typed once, they stand in every command below. Leave open what you do not know yet. What you save,
            everybody sees.
          </Text>
          {form.problem ? <ProblemNotice problem={form.problem} /> : null}
          <div className={styles.fields}>
            {asked.map((name) => (
              <TextField
                key={name}
                form={form}
                name={name}
                label={valueFields[name].label}
                hint={`${valueFields[name].hint} For example ${valueFields[name].example}.`}
                autoComplete="off"
                optional
              />
            ))}
          </div>
          <Commands>
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={form.busy || !form.dirty}
              title={form.dirty ? undefined : 'Nothing is changed yet'}
            >
              {form.busy ? 'Saving…' : 'Save'}
            </Button>
            {form.dirty ? <Button onClick={() => form.restart(form.base)}>Discard</Button> : null}
          </Commands>
        </FormLayout>
      </div>
      {conflict ? (
        <ConflictDialog
          base={base}
          yours={conflict.yours}
          theirs={conflict.theirs.value}
          fields={conflictFields}
          onSave={saveOver}
          onClose={giveUp}
        />
      ) : null}
    </Fold>
  );
}
