import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  request: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

type Shown = { title: string; detail?: string | undefined; requestId?: string | undefined; status: number };

/** What failed, in the server's words, with the id to look for in its log when the fault is the server's. */
export function ProblemNotice({ problem, retry }: { problem: Shown; retry?: () => void }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{problem.title}</MessageBarTitle>
        {problem.detail}
        {problem.requestId !== undefined && problem.status >= 500 ? (
          <span className={styles.request}>Request {problem.requestId}</span>
        ) : null}
      </MessageBarBody>
      {retry ? (
        <MessageBarActions>
          <Button onClick={retry}>Try again</Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
