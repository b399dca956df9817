import { findKind } from '@countersign/catalog/kinds';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { assignmentsQuery } from '../../../api/assignments.ts';
import { profileQuery } from '../../../api/profiles.ts';
import { Page } from '../../../navigation/page.tsx';
import { FormSkeleton } from '../../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { configurationCrumbs } from '../wizard/crumbs.ts';
import { useFirst } from '../wizard/use-first.ts';
import { AssignWizard } from './assign-wizard.tsx';

export function Component() {
  const { id = '' } = useParams();
  return <Assign key={id} id={id} />;
}

/** Who gets a profile that is there: the step alone, and its review (S004-11). */
function Assign({ id }: { id: string }) {
  const profile = useQuery(profileQuery(id));
  const assignments = useQuery({ ...assignmentsQuery(id), staleTime: 0 });
  const kind = profile.data && findKind(profile.data.kind);
  const ready = kind && assignments.data && !assignments.isFetching;
  const begun = useFirst(ready ? { profile: profile.data, kind, saved: assignments.data } : undefined);
  if (begun) return <AssignWizard {...begun} />;
  const problem = profile.error ?? assignments.error;
  return (
    <Page title="Assign a profile" crumbs={configurationCrumbs}>
      {problem ? (
        <ProblemNotice
          problem={problem}
          retry={() => void (profile.isError ? profile.refetch() : assignments.refetch())}
        />
      ) : (
        <FormSkeleton />
      )}
    </Page>
  );
}
