import { findKind } from '@countersign/catalog/kinds';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { certificateQuery } from '../../../api/certificates.ts';
import { profileQuery } from '../../../api/profiles.ts';
import { Page } from '../../../navigation/page.tsx';
import { FormSkeleton } from '../../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { configurationCrumbs } from './crumbs.ts';
import { EditWizard } from './edit-wizard.tsx';

/** The wizard of a profile that is there. */
export function Component() {
  const { id = '' } = useParams();
  const profile = useQuery(profileQuery(id));
  const sha256 = profile.data?.certificate?.sha256;
  const certificate = useQuery({ ...certificateQuery(sha256 ?? ''), enabled: sha256 !== undefined });
  const kind = profile.data && findKind(profile.data.kind);
  const ready = kind && !certificate.isLoading;
  if (profile.data && ready && !certificate.error) {
    return <EditWizard key={id} profile={profile.data} kind={kind} certificate={certificate.data} />;
  }
  const problem = profile.error ?? certificate.error;
  return (
    <Page title="Edit a profile" crumbs={configurationCrumbs}>
      {problem ? (
        <ProblemNotice
          problem={problem}
          retry={() => void (profile.isError ? profile.refetch() : certificate.refetch())}
        />
      ) : (
        <FormSkeleton />
      )}
    </Page>
  );
}
