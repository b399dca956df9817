import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Delete20Regular, DocumentSearch20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type DirectoryImport, forgetDirectoryImport } from '../../api/directory-imports.ts';
import type { JobSeen } from '../../api/jobs.ts';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { Commands } from '../../ui/commands.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Section } from '../../ui/section.tsx';
import { ColumnTable } from './column-table.tsx';
import { fileCrumbs } from './crumbs.ts';
import { KeyAndMissing } from './key-and-missing.tsx';
import { choicesOf, whyNot, withField } from './mapping.ts';
import type { Run } from './use-run.ts';

type Props = { file: DirectoryImport; lead: string; failed: JobSeen | undefined; run: Run };

/** Which column is what, by what rows are recognised, and what of records that the file lacks. */
export function ColumnsPage({ file, lead, failed, run }: Props) {
  const navigate = useNavigate();
  const [choices, setChoices] = useState(() => choicesOf(file));
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const missingKey = whyNot(file.kind, choices);
  const check = () => {
    setAsked(true);
    if (missingKey === undefined) void run.start({ ...choices, acceptErrors: false, dryRun: true });
  };
  const forget = async () => {
    try {
      await forgetDirectoryImport(file.id);
      await navigate(paths.directoryImport({ kind: file.kind }));
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const problem = failure ?? run.problem;
  return (
    <Page
      title={file.fileName}
      crumbs={fileCrumbs}
      lead={`${lead}. Say what its columns are; then it is checked, and nothing goes in yet.`}
    >
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {failed?.problem ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{failed.problem.title}</MessageBarTitle>
            {failed.problem.detail}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <Section title="Columns" lead="What is left out stays as it is in the directory.">
        <ColumnTable
          file={file}
          choices={choices}
          onField={(column, field) => setChoices(withField(file.kind, choices, column, field))}
        />
      </Section>
      <KeyAndMissing
        kind={file.kind}
        choices={choices}
        wrong={asked ? missingKey : undefined}
        onChange={setChoices}
      />
      <Commands>
        <Button
          appearance="primary"
          icon={<DocumentSearch20Regular />}
          disabledFocusable={run.starting}
          onClick={check}
        >
          Check the file
        </Button>
        <Button icon={<Delete20Regular />} disabledFocusable={run.starting} onClick={() => void forget()}>
          Forget it
        </Button>
      </Commands>
    </Page>
  );
}
