import { DocumentSearch20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { groupQuery } from '../../api/groups.ts';
import { asProblem } from '../../api/problem.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { groupCrumbs } from './crumbs.ts';
import { GroupPage } from './group-page.tsx';

export function Component() {
  const { id = '' } = useParams();
  const group = useQuery(groupQuery(id));
  if (group.data && !group.isError) return <GroupPage key={id} group={group.data} />;
  if (group.isError && ['group.not-found', 'request.invalid'].includes(asProblem(group.error).code)) {
    return (
      <Page title="This group does not exist" windowTitle="Not found" crumbs={groupCrumbs}>
        <EmptyState
          icon={<DocumentSearch20Regular />}
          title="Somebody may have deleted it, or the link is not whole"
          action={
            <LinkButton appearance="primary" to={paths.groups}>
              All groups
            </LinkButton>
          }
        />
      </Page>
    );
  }
  return (
    <Page title="Group" crumbs={groupCrumbs} shape="narrow">
      {group.isError ? (
        <ProblemNotice problem={group.error} retry={() => void group.refetch()} />
      ) : (
        <FormSkeleton />
      )}
    </Page>
  );
}
