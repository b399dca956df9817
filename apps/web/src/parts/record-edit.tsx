import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { ApiForm } from '../api/form.ts';
import { useChanged } from '../api/change.ts';
import { useVersionedForm } from '../api/versioned-form.ts';
import type { WhatIfQuestion } from '../api/what-if.ts';
import { PageForm } from '../navigation/page-form.tsx';
import { Page } from '../navigation/page.tsx';
import { RecordDetail } from '../navigation/record-detail.tsx';
import type { Kept, RecordKind } from '../navigation/record-kind.ts';
import { ConflictDialog, type ConflictField } from '../ui/conflict/conflict-dialog.tsx';
import { useNotify } from '../ui/notify.tsx';
import { useAcknowledgement } from './what-if/use-acknowledgement.tsx';

type Props<Found extends Kept, Values extends object> = {
  kind: RecordKind<Found>;
  lead?: (found: Found) => string | undefined;
  valuesOf: (found: Found) => Values;
  check: (values: Values) => Record<string, string>;
  /** Saves over a version; undefined where the values are not whole. */
  replace: (found: Found, values: Values, version: number) => Promise<Found | undefined>;
  /** What is asked about first, where it may do something to devices. */
  ifSaved?: (found: Found, values: Values, before: Values) => WhatIfQuestion | undefined;
  /** For the dialog that lets choose between two versions. */
  fields: readonly ConflictField<Values>[];
  children: (form: ApiForm<Values & { version: number }>) => ReactNode;
  /** What the values mean, below the form. */
  renderBelow?: (values: Values) => ReactNode;
};

/** The page on which one record is edited. One goes back to its own page, unless somebody else saved it first. */
export function RecordEdit<Found extends Kept, Values extends object>(props: Props<Found, Values>) {
  return <RecordDetail kind={props.kind}>{(found) => <Editing {...props} found={found} />}</RecordDetail>;
}

function Editing<Found extends Kept, Values extends object>(props: Props<Found, Values> & { found: Found }) {
  const { kind, lead, fields, children, renderBelow, found } = props;
  const { record, dialog } = useEdited(props);
  const { form, base, conflict, saveOver, giveUp } = record;
  const page = kind.pageOf(found.id);
  return (
    <Page
      title={`Edit ${found.name}`}
      crumbs={[...kind.crumbs, { title: found.name, to: page }]}
      lead={lead?.(found)}
    >
      <PageForm form={form} label={capital(kind.noun)} save="Save" edits cancelTo={page}>
        {children(form)}
      </PageForm>
      {renderBelow?.(form.values)}
      {dialog}
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
    </Page>
  );
}

function useEdited<Found extends Kept, Values extends object>(
  props: Props<Found, Values> & { found: Found },
) {
  const { kind, valuesOf, check, replace, ifSaved, found } = props;
  const { id, name } = found;
  const query = kind.query(id);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const { given, dialog } = useAcknowledgement(0);
  const versioned = (one: Found) => ({ value: valuesOf(one), version: one.version });
  const record = useVersionedForm<Values>({
    known: versioned(found),
    check,
    newest: async () => versioned(await queryClient.fetchQuery({ ...query, staleTime: 0 })),
    save: async (values, version) => {
      const question = ifSaved?.(found, values, record.base);
      const words = { title: `Save ${name}?`, confirm: 'Save', name };
      if (question && !(await given(words, question, () => record.saveAt(values, version)))) return undefined;
      const saved = await replace(found, values, version);
      if (!saved) return undefined;
      queryClient.setQueryData(query.queryKey, saved);
      return versioned(saved);
    },
    onSaved: async () => {
      await navigate(kind.pageOf(id));
      await changed(...kind.subjects);
      notify({ intent: 'success', title: `${name} is saved` });
    },
  });
  return { record, dialog };
}

function capital(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
