import type { Kind } from '@countersign/catalog/kind';
import type { ProfileChange } from '@countersign/contract/profiles';
import { Suspense, useMemo, useState } from 'react';
import type { Certificate } from '../../../api/certificates.ts';
import { type Profile, validateChange } from '../../../api/profiles.ts';
import { LeaveGuard } from '../../../navigation/leave-guard.tsx';
import { TextLink } from '../../../navigation/links.tsx';
import { Page } from '../../../navigation/page.tsx';
import { paths } from '../../../paths.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { configurationCrumbs } from './crumbs.ts';
import { draftOfEdit } from './draft/prefill.ts';
import type { Draft } from './draft/draft.ts';
import { type Pair, sentSettings } from './draft/pairs.ts';
import { useServerFindings } from './review/use-server-findings.ts';
import { EditReview } from './later-parts.ts';
import { stepTitles } from './steps.ts';
import { useDraft } from './use-draft.ts';
import { useSaveEdit } from './use-save-edit.tsx';
import { useWizardState } from './use-wizard.ts';
import { WizardBody } from './wizard-body.tsx';

type Props = { profile: Profile; kind: Kind; certificate: Certificate | undefined };

export function EditWizard({ profile, kind, certificate }: Props) {
  const kinds = useMemo(() => [kind], [kind]);
  const [start] = useState(() => draftOfEdit({ profile, kind, certificate }));
  const kept = useDraft({
    initial: start,
    name: `edit:${profile.id}`,
    address: paths.editProfile(profile.id),
    titleOf: ({ displayName }) => displayName,
  });
  const state = useWizardState({ mode: 'edit', kinds, kept, profileId: profile.id });
  const { version } = kept.draft.origin ?? profile;
  const { step } = state.address;
  const { pairs, mistakes } = state.wizard;
  const [pair] = pairs;
  const sent = step === 'review' && mistakes.length === 0 && pair ? changeOf(kept.draft, pair) : undefined;
  const findings = useServerFindings({
    sent,
    ask: async (change, signal) => [await validateChange(profile.id, change, signal)],
  });
  const { save, busy, problem, question, conflict } = useSaveEdit({ profile, kind, state, kept });
  return (
    <Page
      title={profile.displayName}
      windowTitle={`${stepTitles[step]} · ${profile.displayName}`}
      crumbs={[...configurationCrumbs, { title: profile.displayName, to: paths.profilePage(profile.id) }]}
      lead="What you change here becomes a new version. Earlier ones stay in its history."
    >
      <LeaveGuard dirty={kept.dirty} />
      <WizardBody
        state={state}
        kept={kept}
        finish={{ label: 'Save', busyLabel: 'Saving…', busy }}
        onFinish={() => void save()}
        failure={problem ? <ProblemNotice problem={problem} /> : null}
        review={<EditReview profile={profile} version={version} sent={sent} findings={findings} />}
        aside={<TextLink to={paths.profilePage(profile.id)}>Cancel</TextLink>}
      />
      <Suspense>{question ?? conflict}</Suspense>
    </Page>
  );
}

/** What would be saved, as it is sent. */
function changeOf(draft: Draft, pair: Pair): ProfileChange {
  const { displayName, rootProfileId } = pair;
  return {
    displayName,
    description: draft.description.trim(),
    settings: sentSettings(pair),
    applicability: draft.applicability,
    ...(draft.scopeTags ? { scopeTags: draft.scopeTags } : {}),
    ...(rootProfileId === undefined ? {} : { rootProfileId }),
  };
}
