import { paths } from '../../paths.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { Page } from '../../navigation/page.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

export function NotFoundPage() {
  return (
    <Page title="There is nothing at this address" crumbs={[]}>
      <EmptyState
        title="The page may have moved, or the link has a mistake in it."
        action={
          <LinkButton appearance="primary" to={paths.home}>
            Go to Home
          </LinkButton>
        }
      />
    </Page>
  );
}
