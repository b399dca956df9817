import { DocumentSearch20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useMay } from '../../../api/me.ts';
import { asProblem } from '../../../api/problem.ts';
import { profileQuery } from '../../../api/profiles.ts';
import { LinkButton } from '../../../navigation/links.tsx';
import { Page } from '../../../navigation/page.tsx';
import { paths } from '../../../paths.ts';
import { Commands } from '../../../ui/commands.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { ProfilePage } from './profile-page.tsx';

const crumbs = [{ title: 'Devices' }, { title: 'Configuration', to: paths.profileList }];

export function Component() {
  const { id = '' } = useParams();
  const profile = useQuery(profileQuery(id));
  const gone =
    profile.isError && ['profile.not-found', 'request.invalid'].includes(asProblem(profile.error).code);
  if (gone) return <Gone />;
  if (profile.data) return <ProfilePage key={id} profile={profile.data} crumbs={crumbs} />;
  return (
    <Page title="Profile" crumbs={crumbs}>
      {profile.isError ? (
        <ProblemNotice problem={profile.error} retry={() => void profile.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

function Gone() {
  const mayReadAudit = useMay('audit.read');
  return (
    <Page title="This profile does not exist" windowTitle="Not found" crumbs={crumbs}>
      <EmptyState
        icon={<DocumentSearch20Regular />}
        title="Somebody may have deleted it, or the link is not whole"
        body="What a deleted profile was called, and who deleted it, stands in the audit log."
        action={
          <Commands>
            <LinkButton appearance="primary" to={paths.profileList}>
              All profiles
            </LinkButton>
            {mayReadAudit ? (
              <LinkButton to={`${paths.audit}?action=profile.delete`}>Deleted profiles</LinkButton>
            ) : null}
          </Commands>
        }
      />
    </Page>
  );
}
