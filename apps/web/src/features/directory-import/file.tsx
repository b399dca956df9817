import { DocumentSearch20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { directoryImportQuery } from '../../api/directory-imports.ts';
import { asProblem } from '../../api/problem.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { fileCrumbs } from './crumbs.ts';
import { FilePage } from './file-page.tsx';

export function Component() {
  const { id = '' } = useParams();
  const file = useQuery(directoryImportQuery(id));
  if (file.data && !file.isError) return <FilePage key={id} file={file.data} />;
  if (file.isError && ['import.not-found', 'request.invalid'].includes(asProblem(file.error).code)) {
    return (
      <Page title="This file is no longer here" windowTitle="Not found" crumbs={fileCrumbs}>
        <EmptyState
          icon={<DocumentSearch20Regular />}
          title="Files are kept for three days"
          body="What was imported from it stays. Send the file again to go on with it."
          action={
            <LinkButton appearance="primary" to={paths.directoryImport()}>
              Import a file
            </LinkButton>
          }
        />
      </Page>
    );
  }
  return (
    <Page title="Directory import" crumbs={fileCrumbs} shape="narrow">
      {file.isError ? (
        <ProblemNotice problem={file.error} retry={() => void file.refetch()} />
      ) : (
        <FormSkeleton />
      )}
    </Page>
  );
}
