import { importKinds } from '@countersign/contract/import-fields';
import { useSearchParams } from 'react-router';
import type { DirectoryImport } from '../../api/directory-imports.ts';
import { Page } from '../../navigation/page.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { CheckedPage } from './checked-page.tsx';
import { ColumnsPage } from './columns-page.tsx';
import { rowCount } from './count-words.ts';
import { fileCrumbs } from './crumbs.ts';
import { DonePage } from './done-page.tsx';
import { phaseOf } from './phase.ts';
import { useRun } from './use-run.ts';

/** One file, from its columns to what became of it. */
export function FilePage({ file }: { file: DirectoryImport }) {
  const [parameters] = useSearchParams();
  const run = useRun(file);
  const phase = phaseOf({ file, job: run.job, back: parameters.get('step') === 'columns' });
  const lead = `${rowCount(file.rows)} of ${importKinds[file.kind].toLowerCase()}, ${file.format.toUpperCase()}`;
  if (phase.name === 'columns') {
    return <ColumnsPage file={file} lead={lead} failed={phase.failed} run={run} />;
  }
  if (phase.name === 'running') {
    return (
      <Page
        title={file.fileName}
        crumbs={fileCrumbs}
        lead={`${lead}. You may leave this page: it goes on, and the bell tells when it is done.`}
        shape="narrow"
      >
        <JobProgress {...phase.job} title="Working on the rows" />
      </Page>
    );
  }
  return phase.name === 'checked' ? (
    <CheckedPage file={file} result={phase.result} run={run} />
  ) : (
    <DonePage file={file} result={phase.result} />
  );
}
