import type { Kind } from '@countersign/catalog/kind';
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { Suspense, useRef, useState } from 'react';
import type { Assignments } from '../../../api/assignments.ts';
import type { Profile } from '../../../api/profiles.ts';
import { LeaveGuard } from '../../../navigation/leave-guard.tsx';
import { TextLink } from '../../../navigation/links.tsx';
import { Page } from '../../../navigation/page.tsx';
import { paths } from '../../../paths.ts';
import { ConflictDialog } from '../../../ui/conflict/conflict-dialog.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { configurationCrumbs } from '../wizard/crumbs.ts';
import { emptyDraft } from '../wizard/draft/draft.ts';
import { DraftNotice } from '../wizard/frame/draft-notice.tsx';
import { WizardFrame } from '../wizard/frame/wizard-frame.tsx';
import { useDraft } from '../wizard/use-draft.ts';
import { useStepAddress } from '../wizard/use-step-address.ts';
import type { StepKey } from '../wizard/steps.ts';
import { AssignReview } from './assign-review.tsx';
import { Assigning } from './assigning.tsx';
import { type Line, lineWords } from './lines.ts';
import { useSaveAssignments } from './use-save-assignments.tsx';

type Props = { profile: Profile; kind: Kind; saved: Assignments };

const steps: StepKey[] = ['assignments', 'review'];
const none: Line[] = [];

export function AssignWizard({ profile, kind, saved }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [start] = useState(() => startOf(profile, saved));
  const kept = useDraft({
    initial: start,
    name: `assign:${profile.id}`,
    address: paths.assignProfile(profile.id),
    titleOf: ({ displayName }) => `${displayName} (assignments)`,
  });
  const { step, goTo } = useStepAddress(steps);
  const lines = kept.draft.assignments ?? none;
  // A draft may be older than what is saved by now.
  const base = kept.draft.assignedFrom ?? saved;
  const { save, busy, problem, question, conflict } = useSaveAssignments({ profile, base, kept, lines });
  const asking = [
    {
      kind,
      settings: profile.settings,
      rootProfileId: profile.root?.id ?? null,
      profileId: profile.id,
      applicability: profile.applicability,
    },
  ];
  return (
    <Page
      title={profile.displayName}
      windowTitle={`Assignments · ${profile.displayName}`}
      crumbs={[...configurationCrumbs, { title: profile.displayName, to: paths.profilePage(profile.id) }]}
      lead="Saving replaces the whole list, and holds at once."
    >
      <LeaveGuard dirty={kept.dirty} />
      <WizardFrame
        steps={[
          { key: 'assignments', title: 'Assignments', state: step === 'review' ? 'done' : 'ahead' },
          { key: 'review', title: 'Review + save', state: 'ahead' },
        ]}
        current={step}
        onGo={goTo}
        onForward={step === 'review' ? save : () => goTo('review')}
        finish={{ label: 'Save', busyLabel: 'Saving…', busy }}
        formRef={form}
        aside={<TextLink to={paths.profilePage(profile.id)}>Cancel</TextLink>}
        notices={
          <>
            {kept.restoredFrom !== undefined && base.version < saved.version ? (
              <StaleDraftNotice savedAt={kept.restoredFrom} onDiscard={kept.discard} />
            ) : (
              <DraftNotice savedAt={kept.restoredFrom} onDiscard={kept.discard} />
            )}
            {profile.complete ? null : <IncompleteNotice profile={profile} />}
            {problem ? <ProblemNotice problem={problem} /> : null}
          </>
        }
      >
        {step === 'review' ? (
          <AssignReview profile={profile} asking={asking} lines={lines} saved={saved.assignments} />
        ) : (
          <Assigning
            asking={asking}
            lines={lines}
            onChange={(assignments) => kept.change((before) => ({ ...before, assignments }))}
          />
        )}
      </WizardFrame>
      {question}
      <Suspense>
        {conflict ? (
          <ConflictDialog
            base={{ lines: base.assignments }}
            yours={conflict.yours}
            theirs={conflict.theirs.value}
            fields={[{ field: 'lines', label: 'Assignments', text: wordsOf }]}
            onSave={conflict.saveOver}
            onClose={conflict.giveUp}
          />
        ) : null}
      </Suspense>
    </Page>
  );
}

function wordsOf({ lines }: { lines: readonly Line[] }): string {
  return lines.map(lineWords).join('; ');
}

function startOf({ displayName }: Profile, saved: Assignments) {
  const { assignments } = saved;
  return { ...emptyDraft([], crypto.randomUUID()), displayName, assignments, assignedFrom: saved };
}

/** Somebody else saved a list meanwhile: what one had in mind was about another. */
function StaleDraftNotice({ savedAt, onDiscard }: { savedAt: string; onDiscard: () => void }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>The saved list is newer than this draft</MessageBarTitle>
        The draft is from <RelativeTime at={savedAt} />, and others have saved the assignments since. The
        review says what saving it would change now.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onDiscard}>Start from what is saved</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function IncompleteNotice({ profile }: { profile: Profile }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>It cannot be assigned yet</MessageBarTitle>
        It came without the trusted certificate that it needs.{' '}
        <TextLink to={paths.editProfile(profile.id, 'settings')} inline>
          Choose one first
        </TextLink>
      </MessageBarBody>
    </MessageBar>
  );
}
