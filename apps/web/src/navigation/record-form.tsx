import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { VersionedForm } from '../api/versioned-form.ts';
import { Commands } from '../ui/commands.tsx';
import { ConflictDialog, type ConflictField } from '../ui/conflict/conflict-dialog.tsx';
import { FormLayout } from '../ui/form/form-layout.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { LeaveGuard } from './leave-guard.tsx';

type Props<V extends object> = {
  record: VersionedForm<V>;
  label: string;
  /** For the dialog that lets choose between two versions. */
  fields: readonly ConflictField<V>[];
  save?: string;
  /** There already: without a change there is nothing to save. */
  edits?: boolean;
  children: ReactNode;
};

/** A record to edit: it is saved, discarded, or held until one has decided about somebody else's change. */
export function RecordForm<V extends object>(props: Props<V>) {
  const { record, label, fields, save = 'Save', edits = true, children } = props;
  const { form, base, conflict, saveOver, giveUp } = record;
  const idle = edits && !form.dirty;
  return (
    <>
      <LeaveGuard dirty={form.dirty} />
      <FormLayout form={form} label={label}>
        {form.problem ? <ProblemNotice problem={form.problem} /> : null}
        {children}
        <Commands>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={form.busy || idle}
            title={idle ? 'Nothing is changed yet' : undefined}
          >
            {form.busy ? 'Saving…' : save}
          </Button>
          {form.dirty ? <Button onClick={() => form.restart(form.base)}>Discard</Button> : null}
        </Commands>
      </FormLayout>
      {conflict ? (
        <ConflictDialog
          base={base}
          yours={conflict.yours}
          theirs={conflict.theirs.value}
          fields={fields}
          onSave={saveOver}
          onClose={giveUp}
        />
      ) : null}
    </>
  );
}
