import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ApiForm } from '../api/form.ts';
import { Commands } from '../ui/commands.tsx';
import { FormLayout } from '../ui/form/form-layout.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { LinkButton } from './links.tsx';

const useStyles = makeStyles({ form: { display: 'grid', gap: '32px', minWidth: 0 } });

type Props<V> = {
  form: ApiForm<V>;
  label: string;
  save: string;
  /** There already: without a change there is nothing to save. */
  edits?: boolean;
  cancelTo: string;
  children: ReactNode;
};

/** A form that is a page of its own: it is saved or given up, and one leaves it either way. */
export function PageForm<V>({ form, label, save, edits = false, cancelTo, children }: Props<V>) {
  const styles = useStyles();
  const idle = edits && !form.dirty;
  return (
    <>
      <LeaveGuard dirty={form.dirty && !form.busy} />
      <FormLayout form={form} label={label}>
        <div className={styles.form}>
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
            <LinkButton to={cancelTo}>Cancel</LinkButton>
          </Commands>
        </div>
      </FormLayout>
    </>
  );
}
