import { DocumentSearch20Regular } from '@fluentui/react-icons';
import type { UseQueryResult } from '@tanstack/react-query';
import type { AuditAction } from '@countersign/contract/audit-actions';
import type { ReactNode } from 'react';
import { useMay } from '../api/me.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { paths } from '../paths.ts';
import { Commands } from '../ui/commands.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormSkeleton } from '../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { LinkButton } from './links.tsx';
import { type Crumb, Page } from './page.tsx';

type Props<Found> = {
  record: UseQueryResult<Found>;
  /** "device". */
  noun: string;
  /** What the server says when there is none. */
  gone: Problem['code'];
  /** What the audit log calls its end. */
  deleted: AuditAction;
  crumbs: Crumb[];
  list: { title: string; to: string };
  children: (record: Found) => ReactNode;
};

/** A record that the address names: shown once it is here, looked for, missed, or not to be had. */
export function RecordDetail<Found>({ record, children, ...about }: Props<Found>) {
  const { noun, gone, crumbs } = about;
  if (record.isError && [gone, 'request.invalid'].includes(asProblem(record.error).code)) {
    return <Gone {...about} />;
  }
  if (record.data !== undefined) return children(record.data);
  return (
    <Page title={noun.charAt(0).toUpperCase() + noun.slice(1)} crumbs={crumbs} shape="narrow">
      {record.isError ? (
        <ProblemNotice problem={record.error} retry={() => void record.refetch()} />
      ) : (
        <FormSkeleton />
      )}
    </Page>
  );
}

function Gone({ noun, deleted, crumbs, list }: Omit<Props<unknown>, 'record' | 'children'>) {
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
