import { Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { isRefused } from '../../../api/problem.ts';
import { type WhatIfQuestion, whatIfQuery } from '../../../api/what-if.ts';
import { EffectReport } from '../../../parts/what-if/effect-report.tsx';
import { EffectToCome } from '../../../parts/what-if/effect-to-come.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Section } from '../../../ui/section.tsx';

/** What saving would do to devices of a profile and of others, before it is done. */
export function WhatIfReport({ question }: { question: WhatIfQuestion }) {
  const { data, error, refetch } = useQuery(whatIfQuery(question));
  return (
    <Section title="What it does to devices">
      {error ? (
        <>
          <ProblemNotice problem={error} retry={() => void refetch()} />
          {isRefused(error) ? null : <Text>It can be saved all the same; you are asked first.</Text>}
        </>
      ) : data ? (
        <EffectReport effect={data} question={question} />
      ) : (
        <EffectToCome />
      )}
    </Section>
  );
}
