import { profileTypes } from '@countersign/catalog/profile-types';
import type { Finding } from '@countersign/contract/problem';
import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { ProblemNotice } from '../../../../ui/problem-notice.tsx';
import { ruleRows } from '../../applicability/rule-rows.ts';
import { FindingList } from '../../certificate/finding-list.tsx';
import { CopyNotice } from '../copy/copy-notice.tsx';
import { newRootChoice } from '../copy/new-root.ts';
import { apart } from '../copy/apart.ts';
import { NewRootCard } from '../copy/new-root-card.tsx';
import { type Pair, rootOf, ticked } from '../draft/pairs.ts';
import { type StepKey, stepTitles } from '../steps.ts';
import { ScopeTagsReview } from '../later-parts.ts';
import { useWizard } from '../wizard.ts';
import { AssignmentsReview } from './assignments-review.tsx';
import { findingsByRow } from './findings-by-row.ts';
import { ReviewGroupCard } from './review-group.tsx';
import { reviewOfPair, sharedBasics } from './review-rows.ts';
import { ReviewTable } from './review-table.tsx';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '960px',
    minWidth: 0,
  },
});

export type ServerFindings = {
  of: (position: number) => readonly Finding[];
  all: readonly (readonly Finding[])[];
  pending: boolean;
  problem: unknown;
  retry: () => void;
};

/** Everything that will be saved, and what the server says of it before it is. */
export function ReviewStep({ findings }: { findings: ServerFindings }) {
  const styles = useStyles();
  const { pairs, mistakes } = useWizard();
  const chosen = ticked(pairs);
  const [only, ...others] = chosen;
  const wrong = mistakes.map(({ field, message }) => ({ at: field, code: 'missing', message }));
  const single = only !== undefined && others.length === 0;
  return (
    <div className={styles.all}>
      <FindingList findings={wrong.slice(0, 5)} label="To put right first" />
      {findings.problem === undefined ? null : (
        <ProblemNotice problem={findings.problem} retry={findings.retry} />
      )}
      <CopyNotice />
      {findings.pending ? <Spinner size="tiny" delay={200} label="Asking the server…" /> : null}
      {single ? (
        <Single pair={only} findings={findings.of(0)} />
      ) : (
        <Many pairs={chosen} findings={findings} />
      )}
    </div>
  );
}

/** All of one profile, each finding at the row that it is about. */
function Single({ pair, findings }: { pair: Pair; findings: readonly Finding[] }) {
  const wizard = useWizard();
  const groups = reviewOfPair(pair, wizard.draft, rootOf(pair, wizard));
  const keys = new Set(groups.flatMap(({ rows }) => rows.map(({ key }) => key)));
  const { own, ofNewRoot } = apart(findings);
  const byRow = findingsByRow(own, keys);
  const newRoot = pair.rootProfileId === newRootChoice ? wizard.newRoot : undefined;
  return (
    <>
      <FindingList findings={byRow.get('') ?? []} label="What is to be said of it" />
      <InStepOrder>
        {(step) => {
          if (step === 'scopeTags') return <ScopeTagsReview />;
          if (step === 'assignments') return <AssignmentsReview />;
          const group = groups.find((one) => one.step === step);
          return (
            <>
              {group ? <ReviewGroupCard {...group} findings={byRow} /> : null}
              {step === 'settings' && newRoot ? <NewRootCard newRoot={newRoot} findings={ofNewRoot} /> : null}
            </>
          );
        }}
      </InStepOrder>
    </>
  );
}

type ManyProps = { pairs: readonly Pair[]; findings: ServerFindings };

/** What several profiles share, and a row for each of them. */
function Many({ pairs, findings }: ManyProps) {
  const { draft, kinds } = useWizard();
  const type = kinds[0] ? profileTypes[kinds[0].type].label : '';
  const parts: Partial<Record<StepKey, ReactNode>> = {
    basics: (
      <ReviewGroupCard title={stepTitles.basics} step="basics" rows={sharedBasics(draft, kinds, type)} />
    ),
    settings: (
      <ReviewGroupCard title={stepTitles.settings} step="settings">
        {pairs.length === 0 ? (
          <Text>No profile is chosen yet.</Text>
        ) : (
          <ReviewTable pairs={pairs} findingsOf={findings.of} />
        )}
      </ReviewGroupCard>
    ),
    scopeTags: <ScopeTagsReview />,
    assignments: <AssignmentsReview />,
    applicability: (
      <ReviewGroupCard
        title={stepTitles.applicability}
        step="applicability"
        rows={ruleRows(draft.applicability)}
      />
    ),
  };
  return (
    <>
      <Summary findings={findings} />
      <InStepOrder>{(step) => parts[step]}</InStepOrder>
    </>
  );
}

/** What each step has asked for, in the order in which it was asked. */
function InStepOrder({ children }: { children: (step: StepKey) => ReactNode }) {
  return useWizard().steps.map((step) => <Fragment key={step}>{children(step)}</Fragment>);
}

function Summary({ findings: { all } }: { findings: ServerFindings }) {
  const warned = all.filter((findings) => findings.length > 0).length;
  if (warned === 0) return null;
  const profiles = warned === 1 ? '1 profile has' : `${warned} profiles have`;
  return (
    <FindingList
      findings={[
        {
          at: '',
          code: 'summary',
          level: 'warning',
          message: `${profiles} something to know, marked below. It does not stop you.`,
        },
      ]}
    />
  );
}
