import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useChanged } from '../../api/change.ts';
import { request } from '../../api/client.ts';
import { isUnderWay, jobQuery, type JobSeen, jobTitle } from '../../api/jobs.ts';
import { Facts } from '../../ui/facts.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { type Verdict, verdictWords } from './verdict.ts';

/** Starts a verification and shows how it goes. The job stands in the address: a reload finds it again. */
export function VerificationPanel({ onClose }: { onClose: () => void }) {
  const [parameters, setParameters] = useSearchParams();
  const [failure, setFailure] = useState<unknown>();
  const changed = useChanged();
  const id = parameters.get('job');
  const start = async () => {
    setFailure(undefined);
    try {
      const job = await request<JobSeen>('POST', '/audit/verification');
      setParameters(
        (before) => {
          before.set('job', job.id);
          return before;
        },
        { replace: true },
      );
      await changed('jobs');
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  return (
    <Panel
      title="Verify the audit log"
      onClose={onClose}
      footer={
        <Button appearance="primary" onClick={() => void start()}>
          {id === null ? 'Verify now' : 'Verify again'}
        </Button>
      }
    >
      <Text>
        Each batch of rows carries a seal that depends on every row in it and on the seal before. Verifying
        reads the whole log and makes every seal anew: a row that was changed, added or removed in the
        database shows.
      </Text>
      {failure === undefined ? null : <ProblemNotice problem={failure} />}
      {id === null ? null : <Verification id={id} />}
    </Panel>
  );
}

function Verification({ id }: { id: string }) {
  const job = useQuery(jobQuery(id));
  if (job.isError) return <ProblemNotice problem={job.error} retry={() => void job.refetch()} />;
  if (!job.data) return <JobProgress title="Verify the audit log" state="waiting" done={0} total={null} />;
  if (isUnderWay(job.data)) return <JobProgress {...job.data} title={jobTitle(job.data)} />;
  if (job.data.state === 'failed') return <ProblemNotice problem={job.data.problem} />;
  return <VerdictShown verdict={job.data.result as Verdict} at={job.data.finishedAt} />;
}

function VerdictShown({ verdict, at }: { verdict: Verdict; at: string | null }) {
  const { intent, title, body } = verdictWords(verdict);
  return (
    <>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {body}
        </MessageBarBody>
      </MessageBar>
      <Facts
        facts={[
          ['Verified', <RelativeTime key="at" at={at} exact />],
          ...(verdict.lastSeal
            ? [
                ['Last good seal', `Number ${verdict.lastSeal.no}`] as const,
                ['Made', <RelativeTime key="sealed" at={verdict.lastSeal.at} exact />] as const,
                ['Its value', verdict.lastSeal.hmac] as const,
              ]
            : []),
        ]}
      />
    </>
  );
}
