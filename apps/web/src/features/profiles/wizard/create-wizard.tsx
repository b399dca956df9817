import { profileTypes } from '@countersign/catalog/profile-types';
import { platform } from '@countersign/catalog/platforms';
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useChanged } from '../../../api/change.ts';
import { asProblem, type Problem } from '../../../api/problem.ts';
import {
  createProfiles,
  profileSubjects,
  type SentProfile,
  validateProfiles,
} from '../../../api/profiles.ts';
import { useConfirmAbove } from '../../../api/settings.ts';
import { ifCreated } from '../../../api/what-if.ts';
import { LeaveGuard } from '../../../navigation/leave-guard.tsx';
import { TextLink } from '../../../navigation/links.tsx';
import { Page } from '../../../navigation/page.tsx';
import { useAcknowledgement } from '../../../parts/what-if/use-acknowledgement.tsx';
import { paths } from '../../../paths.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { sentLines } from '../assigning/sent-lines.ts';
import { type CreateAddress, createSearch, draftName } from './address.ts';
import { configurationCrumbs } from './crumbs.ts';
import { createdState } from './created-state.ts';
import { sentNewRoot } from './copy/new-root.ts';
import { type Draft, sameDraft } from './draft/draft.ts';
import { sentProfiles, ticked, withTicksSettled } from './draft/pairs.ts';
import { blamed } from './draft/places.ts';
import type { Source } from './draft/prefill.ts';
import { CreateReview } from './later-parts.ts';
import { useServerFindings } from './review/use-server-findings.ts';
import { stepTitles } from './steps.ts';
import { useDraft } from './use-draft.ts';
import { useWizardState, type WizardState } from './use-wizard.ts';
import { WizardBody } from './wizard-body.tsx';

type Props = {
  address: CreateAddress;
  /** The profile that is made anew. */
  source: Source | undefined;
  initial: () => Draft;
  onChangeKinds: () => void;
};

export function CreateWizard({ address, source, initial, onChangeKinds }: Props) {
  const { kinds } = address;
  const [start] = useState(initial);
  const type = profileTypes[kinds[0]?.type ?? 'trusted'].label;
  const platforms = kinds.map((kind) => platform(kind.platform).shortLabel).join(', ');
  const kept = useDraft({
    initial: start,
    name: draftName(address),
    address: createSearch({ ...address, step: address.step ?? 'basics' }),
    titleOf: ({ displayName }) => `${displayName.trim() || type} (${platforms})`,
  });
  const state = useWizardState({ mode: 'create', kinds, kept, changeKinds: onChangeKinds, source });
  const { step } = state.address;
  const { pairs, mistakes } = state.wizard;
  const reviewed = step === 'review' && mistakes.length === 0 && ticked(pairs).length > 0;
  const sent = reviewed ? sentProfiles(kept.draft, pairs, sentNewRoot(state.wizard)) : undefined;
  const findings = useServerFindings({ sent, ask: validateProfiles });
  const withAll = sentWithAll(kept.draft);
  const { create, busy, problem, question } = useCreate(state, kept, createSearch({ kinds }));
  const anew = () => kept.change((draft) => ({ ...draft, idempotencyKey: crypto.randomUUID() }));
  return (
    <Page
      title={`New profile: ${type}`}
      windowTitle={`${stepTitles[step]} · New profile`}
      crumbs={configurationCrumbs}
      lead={kinds.map((kind) => platform(kind.platform).label).join(' · ')}
    >
      <LeaveGuard dirty={kept.dirty} />
      <WizardBody
        state={state}
        kept={kept}
        finish={{ label: 'Create', busyLabel: 'Creating…', busy }}
        onFinish={() => void create()}
        failure={problem ? <Failure problem={problem} onAnew={anew} /> : null}
        review={
          <CreateReview
            findings={findings}
            question={sent && withAll.assignments.length > 0 ? ifCreated(sent, withAll) : undefined}
          />
        }
        aside={
          <>
            {kept.dirty ? (
              <span>{kept.savable ? 'Draft kept in this browser' : 'Too large to keep as a draft'}</span>
            ) : null}
            <TextLink to={paths.profileList}>Cancel</TextLink>
          </>
        }
      />
      {question}
    </Page>
  );
}

/** Who gets all of them, and who sees them. */
function sentWithAll({ assignments = [], scopeTags }: Draft) {
  return { assignments: sentLines(assignments), scopeTags };
}

/** Sends everything as one request, above the organisation's limit only after the name was typed; what the server blames is shown where it can be put right. */
function useCreate({ wizard, mistakes }: WizardState, kept: ReturnType<typeof useDraft>, again: string) {
  const navigate = useNavigate();
  const changed = useChanged();
  const acknowledgement = useAcknowledgement(useConfirmAbove().devices);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const attempt = useRef<{ draft: Draft; sent: SentProfile[] }>(undefined);
  const create = async (): Promise<void> => {
    mistakes.ask(wizard.steps);
    if (mistakes.all.length > 0) return mistakes.point(mistakes.all);
    setBusy(true);
    setProblem(undefined);
    const draft = kept.change((before) => withTicksSettled(before, wizard.pairs));
    // The same draft is the same request: once the certificates are stored, it would be written in another way.
    const repeated = attempt.current && sameDraft(attempt.current.draft, draft) ? attempt.current : undefined;
    attempt.current = repeated ?? {
      draft,
      sent: sentProfiles(draft, wizard.pairs, sentNewRoot(wizard)),
    };
    const { sent } = attempt.current;
    const withAll = sentWithAll(draft);
    try {
      const asked = withAll.assignments.length > 0;
      const name = draft.displayName.trim();
      const words = { title: `Create ${name}?`, confirm: 'Create it', name };
      if (asked && !(await acknowledgement.given(words, ifCreated(sent, withAll), create))) return;
      const made = await createProfiles(sent, draft.idempotencyKey, withAll);
      kept.finish();
      void navigate(`${paths.newProfile()}${again}`, {
        replace: true,
        state: createdState(made, draft.assignments),
      });
      await changed(...profileSubjects);
    } catch (thrown) {
      const failed = asProblem(thrown);
      const places = blamed(failed.findings, ticked(wizard.pairs));
      if (places.length > 0) mistakes.blame(places);
      else setProblem(failed);
    } finally {
      setBusy(false);
    }
  };
  return { create, busy, problem, question: acknowledgement.dialog };
}

function Failure({ problem, onAnew }: { problem: Problem; onAnew: () => void }) {
  if (problem.code !== 'idempotency.other-request') return <ProblemNotice problem={problem} />;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>An earlier attempt has come through</MessageBarTitle>
        Its answer was lost on the way, and the profiles were made as they stood then.{' '}
        <TextLink to={paths.profileList} inline>
          See them in the list
        </TextLink>{' '}
        before you make these too.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onAnew}>Let me create these too</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
