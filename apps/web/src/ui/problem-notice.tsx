import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { describedProblem } from './described-problem.ts';

const useStyles = makeStyles({
  request: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** What failed, in the server's words, with the id to look for in its log when the fault is the server's. */
export function ProblemNotice({ problem, retry }: { problem: unknown; retry?: () => void }) {
  const styles = useStyles();
  const { title, detail, requestId } = describedProblem(problem);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {detail}
        {requestId === undefined ? null : <span className={styles.request}>Request {requestId}</span>}
      </MessageBarBody>
      {retry ? (
        <MessageBarActions>
          <Button onClick={retry}>Try again</Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
