import { DocumentSearch20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useMay } from '../api/me.ts';
import { asProblem } from '../api/problem.ts';
import { paths } from '../paths.ts';
import { Commands } from '../ui/commands.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormSkeleton } from '../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { LinkButton } from './links.tsx';
import { Page } from './page.tsx';
import type { Kept, RecordKind } from './record-kind.ts';

type Props<Found extends Kept> = { kind: RecordKind<Found>; children: (record: Found) => ReactNode };

/** A record that the address names: shown once it is here, looked for, missed, or not to be had. */
export function RecordDetail<Found extends Kept>({ kind, children }: Props<Found>) {
  const { id = '' } = useParams();
  const { noun, gone, crumbs } = kind;
  const { data, isError, error, refetch } = useQuery(kind.query(id));
  if (isError && [gone, 'request.invalid'].includes(asProblem(error).code)) {
    return <Gone noun={noun} crumbs={crumbs} list={kind.list} deleted={kind.deleted} />;
  }
  if (data !== undefined) return <Fragment key={id}>{children(data)}</Fragment>;
  return (
    <Page title={noun.charAt(0).toUpperCase() + noun.slice(1)} crumbs={crumbs} shape="narrow">
      {isError ? <ProblemNotice problem={error} retry={() => void refetch()} /> : <FormSkeleton />}
    </Page>
  );
}

type GoneProps = Pick<RecordKind<Kept>, 'noun' | 'crumbs' | 'list' | 'deleted'>;

function Gone({ noun, deleted, crumbs, list }: GoneProps) {
  const mayReadAudit = useMay('audit.read');
  return (
    <Page title={`This ${noun} does not exist`} windowTitle="Not found" crumbs={crumbs}>
      <EmptyState
        icon={<DocumentSearch20Regular />}
        title="Somebody may have deleted it, or the link is not whole"
        body="What was deleted, by whom and when, stands in the audit log."
        action={
          <Commands>
            <LinkButton appearance="primary" to={list.to}>
              {list.title}
            </LinkButton>
            {mayReadAudit ? (
              <LinkButton to={`${paths.audit}?action=${deleted}`}>What was deleted</LinkButton>
            ) : null}
          </Commands>
        }
      />
    </Page>
  );
}
