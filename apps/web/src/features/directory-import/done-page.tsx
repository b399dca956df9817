import { importKinds } from '@countersign/contract/import-fields';
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ArrowImport20Regular, List20Regular } from '@fluentui/react-icons';
import type { DirectoryImport, ImportResult } from '../../api/directory-imports.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { Commands } from '../../ui/commands.tsx';
import { rowCount } from './count-words.ts';
import { Counts } from './counts.tsx';
import { fileCrumbs } from './crumbs.ts';
import { ResultTabs } from './result-tabs.tsx';

/** Where the records are that a file brings. */
const lists = { people: paths.users, devices: paths.devices, groups: paths.groups } as const;

/** What the import did, row by row. */
export function DonePage({ file, result }: { file: DirectoryImport; result: ImportResult }) {
  return (
    <Page
      title={file.fileName}
      crumbs={fileCrumbs}
      lead="The import is done. Who gets which profile follows by itself."
      shape="list"
      commands={
        <Commands>
          <LinkButton appearance="primary" icon={<List20Regular />} to={lists[file.kind]}>
            {`Show ${importKinds[file.kind].toLowerCase()}`}
          </LinkButton>
          <LinkButton icon={<ArrowImport20Regular />} to={paths.directoryImport({ kind: file.kind })}>
            Import another file
          </LinkButton>
        </Commands>
      }
    >
      {result.error > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{`${rowCount(result.error)} left out`}</MessageBarTitle>
            Download the findings, mend the file and import it again: what is in already stays as it is.
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <Counts file={file} result={result} />
      <ResultTabs file={file} result={result} />
    </Page>
  );
}
