import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { whatIfAsCsv, type WhatIfQuestion } from '../../api/what-if.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { saveFile } from '../../ui/save-file.ts';

const useStyles = makeStyles({ button: { justifySelf: 'start' } });

/** Everything that a change would do to devices, as a file. */
export function ExportButton({ question }: { question: WhatIfQuestion }) {
  const styles = useStyles();
  const [failure, setFailure] = useState<unknown>();
  const download = () => {
    setFailure(undefined);
    whatIfAsCsv(question).then((text) => saveFile('what-if.csv', 'text/csv', text), setFailure);
  };
  return (
    <>
      {failure === undefined ? null : <ProblemNotice problem={failure} />}
      <Button className={styles.button} icon={<ArrowDownload20Regular />} onClick={download}>
        All of them as CSV
      </Button>
    </>
  );
}
