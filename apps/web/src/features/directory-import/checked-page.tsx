import { Button, Checkbox, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowImport20Regular, TableSettings20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type DirectoryImport, type ImportResult } from '../../api/directory-imports.ts';
import { useConfirmAbove } from '../../api/settings.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { Page } from '../../navigation/page.tsx';
import { Commands } from '../../ui/commands.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { changes, rowCount } from './count-words.ts';
import { Counts } from './counts.tsx';
import { fileCrumbs } from './crumbs.ts';
import { ImportDialog } from './import-dialog.tsx';
import { ResultTabs } from './result-tabs.tsx';
import type { Run } from './use-run.ts';

const useStyles = makeStyles({
  notes: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
});

type Props = { file: DirectoryImport; result: ImportResult; run: Run };

/** What the file would change, row by row, and the button that does it. */
export function CheckedPage({ file, result, run }: Props) {
  const styles = useStyles();
  const [without, setWithout] = useState(false);
  const [refused, setRefused] = useState(false);
  const [asking, setAsking] = useState(false);
  const above = useConfirmAbove();
  const { mapping, key, missing } = file;
  const good = changes(result);
  const start = () => run.start({ mapping, key: key ?? '', missing, acceptErrors: without, dryRun: false });
  const press = () => {
    if (result.error > 0 && !without) setRefused(true);
    else if (result.missing > 0 || (result.effect?.devices ?? 0) > above.devices) setAsking(true);
    else void start();
  };
  return (
    <Page
      title={file.fileName}
      crumbs={fileCrumbs}
      lead="What the import would do. Nothing is changed yet."
      shape="list"
      commands={
        <Commands>
          <Button
            appearance="primary"
            icon={<ArrowImport20Regular />}
            disabledFocusable={run.starting || good === 0}
            title={good === 0 ? 'Nothing in it would change anything' : undefined}
            onClick={press}
          >
            Import
          </Button>
          <LinkButton icon={<TableSettings20Regular />} to={{ search: '?step=columns' }}>
            Change columns
          </LinkButton>
        </Commands>
      }
    >
      {run.problem === undefined ? null : <ProblemNotice problem={run.problem} />}
      <Counts file={file} result={result} />
      {result.error > 0 ? (
        <div className={styles.notes}>
          <MessageBar intent={refused && !without ? 'error' : 'warning'} layout="multiline">
            <MessageBarBody>
              {`${rowCount(result.error)} ${result.error === 1 ? 'has' : 'have'} errors. Mend the file and send it again, or import it without ${result.error === 1 ? 'that row' : 'those rows'}.`}
            </MessageBarBody>
          </MessageBar>
          <Checkbox
            label={`Leave out ${rowCount(result.error)} with errors and import the rest`}
            checked={without}
            data-invalid={refused && !without}
            onChange={(_event, { checked }) => setWithout(checked === true)}
          />
        </div>
      ) : null}
      <ResultTabs file={file} result={result} />
      {asking ? (
        <ImportDialog
          file={file}
          result={result}
          onConfirm={async () => {
            setAsking(false);
            await start();
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Page>
  );
}
