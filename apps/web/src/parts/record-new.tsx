import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useChanged } from '../api/change.ts';
import { type ApiForm, useApiForm } from '../api/form.ts';
import { PageForm } from '../navigation/page-form.tsx';
import { Page } from '../navigation/page.tsx';
import type { Kept, RecordKind } from '../navigation/record-kind.ts';
import { FormSkeleton } from '../ui/form/form-skeleton.tsx';
import { useNotify } from '../ui/notify.tsx';

type Props<Found extends Kept, Values extends object> = {
  kind: RecordKind<Found>;
  lead: string;
  /** What the form begins with; undefined as long as that is on its way. */
  initial: Values | undefined;
  check: (values: Values) => Record<string, string>;
  /** Undefined where the values are not whole. */
  create: (values: Values) => Promise<Found | undefined>;
  /** Where one goes on, when that is not the page of what was made. */
  next?: (made: Found) => string;
  children: (form: ApiForm<Values>) => ReactNode;
  /** What the values mean, below the form. */
  renderBelow?: (values: Values) => ReactNode;
};

/** The page on which a record is made. */
export function RecordNew<Found extends Kept, Values extends object>(props: Props<Found, Values>) {
  const { kind, initial } = props;
  if (initial) return <Making {...props} initial={initial} />;
  return (
    <Page title={`New ${kind.noun}`} crumbs={kind.crumbs} shape="narrow">
      <FormSkeleton />
    </Page>
  );
}

function Making<Found extends Kept, Values extends object>(
  props: Props<Found, Values> & { initial: Values },
) {
  const { kind, lead, initial, check, create, next, children, renderBelow } = props;
  const navigate = useNavigate();
  const changed = useChanged();
  const notify = useNotify();
  const form = useApiForm<Values>({
    initial,
    check,
    submit: async (values) => {
      const made = await create(values);
      if (!made) return;
      await navigate(next?.(made) ?? kind.pageOf(made.id));
      await changed(...kind.subjects);
      notify({ intent: 'success', title: `${made.name} is created` });
    },
  });
  const title = `New ${kind.noun}`;
  return (
    <Page title={title} crumbs={kind.crumbs} lead={lead}>
      <PageForm form={form} label={title} save="Create" cancelTo={kind.list.to}>
        {children(form)}
      </PageForm>
      {renderBelow?.(form.values)}
    </Page>
  );
}
