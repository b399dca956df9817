import { findKind } from '@countersign/catalog/kinds';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { certificateQuery } from '../../../api/certificates.ts';
import { profileQuery } from '../../../api/profiles.ts';
import { useScopeTags } from '../../../api/scope-tags.ts';
import { Page } from '../../../navigation/page.tsx';
import { FormSkeleton } from '../../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { configurationCrumbs } from './crumbs.ts';
import { EditWizard } from './edit-wizard.tsx';
import { useFirst } from './use-first.ts';

export function Component() {
  const { id = '' } = useParams();
  return <Edit key={id} id={id} />;
}

/** The wizard of a profile that is there. */
function Edit({ id }: { id: string }) {
  const profile = useQuery(profileQuery(id));
  const sha256 = profile.data?.certificate?.sha256;
  const certificate = useQuery({ ...certificateQuery(sha256 ?? ''), enabled: sha256 !== undefined });
  const kind = profile.data && findKind(profile.data.kind);
  // Whether there are tags decides which steps there are.
  const tags = useScopeTags();
  const ready = kind && tags && (certificate.data !== undefined || sha256 === undefined);
  const begun = useFirst(ready ? { profile: profile.data, kind, certificate: certificate.data } : undefined);
  if (begun) return <EditWizard {...begun} />;
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
