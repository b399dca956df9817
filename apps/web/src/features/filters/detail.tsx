import { DocumentSearch20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { filterQuery } from '../../api/filters.ts';
import { asProblem } from '../../api/problem.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { FilterPage } from './filter-page.tsx';

const crumbs = [{ title: 'Devices' }, { title: 'Filters', to: paths.filters }];

export function Component() {
  const { id = '' } = useParams();
  const filter = useQuery(filterQuery(id));
  if (filter.data && !filter.isError) return <FilterPage key={id} filter={filter.data} crumbs={crumbs} />;
  if (filter.isError && ['filter.not-found', 'request.invalid'].includes(asProblem(filter.error).code)) {
    return (
      <Page title="This filter does not exist" windowTitle="Not found" crumbs={crumbs}>
        <EmptyState
          icon={<DocumentSearch20Regular />}
          title="Somebody may have deleted it, or the link is not whole"
          action={
            <LinkButton appearance="primary" to={paths.filters}>
              All filters
            </LinkButton>
          }
        />
      </Page>
    );
  }
  return (
    <Page title="Filter" crumbs={crumbs} shape="narrow">
      {filter.isError ? (
        <ProblemNotice problem={filter.error} retry={() => void filter.refetch()} />
      ) : (
        <FormSkeleton />
      )}
    </Page>
  );
}
