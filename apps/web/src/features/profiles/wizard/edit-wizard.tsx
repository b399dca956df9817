import type { Kind } from '@countersign/catalog/kind';
import type { ProfileChange } from '@countersign/contract/profiles';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import type { Certificate } from '../../../api/certificates.ts';
import { useChanged } from '../../../api/change.ts';
import { asProblem, type Problem } from '../../../api/problem.ts';
import {
  changeProfile,
  type Profile,
  profileQuery,
  profileSubjects,
  validateChange,
} from '../../../api/profiles.ts';
import { useVersionedSave } from '../../../api/versioned-save.ts';
import { LeaveGuard } from '../../../navigation/leave-guard.tsx';
import { TextLink } from '../../../navigation/links.tsx';
import { Page } from '../../../navigation/page.tsx';
import { paths } from '../../../paths.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { inSchemaOrder } from '../history/in-schema-order.ts';
import { configurationCrumbs } from './crumbs.ts';
import { draftOfEdit } from './draft/prefill.ts';
import type { Draft } from './draft/draft.ts';
import { type Pair, rootOf, sentSettings, ticked } from './draft/pairs.ts';
import { blamed } from './draft/places.ts';
import { conflictFields, editValues, type EditValues, valuesAsChange } from './edit-values.ts';
import { useServerFindings } from './review/use-server-findings.ts';
import { certificateKey } from './kind-set.ts';
import { ConflictDialog, EditReview } from './later-parts.ts';
import { stepsFor, stepTitles } from './steps.ts';
import { useDraft } from './use-draft.ts';
import { useLeave } from './use-leave.ts';
import { useWizardState, type WizardState } from './use-wizard.ts';
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
  const { step } = state.address;
  const { pairs, mistakes } = state.wizard;
  const [pair] = pairs;
  const findings = useServerFindings({
    sent: step === 'review' && mistakes.length === 0 && pair ? changeOf(kept.draft, pair) : undefined,
    ask: async (change, signal) => [await validateChange(profile.id, change, signal)],
  });
  const { save, busy, problem, conflict } = useSave(profile, kind, state, kept);
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
        review={<EditReview profile={profile} findings={findings} />}
        aside={<TextLink to={paths.profilePage(profile.id)}>Cancel</TextLink>}
      />
      <Suspense>{conflict}</Suspense>
    </Page>
  );
}

/** Saves over the version that the edit started from; when somebody was faster, both versions are shown. */
function useSave(
  profile: Profile,
  kind: Kind,
  { wizard, mistakes }: WizardState,
  kept: ReturnType<typeof useDraft>,
) {
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const leave = useLeave(paths.profilePage(profile.id));
  const [pair] = wizard.pairs;
  const inOrder = <V extends { settings: Record<string, unknown> }>(value: V) => ({
    ...value,
    settings: inSchemaOrder(kind, value.settings),
  });
  const origin = inOrder(kept.draft.origin ?? profile);
  const { conflict, save, saveOver, giveUp } = useVersionedSave<EditValues>({
    base: { value: editValues(origin), version: origin.version },
    newest: async () => {
      const newest = await queryClient.fetchQuery({ ...profileQuery(profile.id), staleTime: 0 });
      return { value: editValues(inOrder(newest)), version: newest.version };
    },
    save: async (values, version) => {
      const { root, ...change } = valuesAsChange(values);
      const saved = await changeProfile(profile.id, version, {
        ...change,
        settings: pair ? withBytes(pair, change.settings) : change.settings,
        ...(kind.rootLink ? { rootProfileId: root?.id ?? null } : {}),
      });
      queryClient.setQueryData(profileQuery(profile.id).queryKey, saved);
      kept.finish();
      await changed(...profileSubjects);
      notify({ intent: 'success', title: `${saved.displayName} is saved` });
      leave();
    },
  });
  const yours = {
    displayName: kept.draft.displayName.trim(),
    description: kept.draft.description.trim(),
    settings: pair?.settings ?? {},
    root: pair ? rootOf(pair, wizard) : null,
    applicability: kept.draft.applicability,
  };
  const attempt = async () => {
    mistakes.ask(stepsFor(wizard.kinds, 'edit'));
    if (mistakes.all.length > 0) return mistakes.point(mistakes.all);
    if (!kept.dirty) return leave();
    setBusy(true);
    setProblem(undefined);
    try {
      await save(editValues(yours));
    } catch (thrown) {
      const failed = asProblem(thrown);
      const places = blamed(failed.findings, ticked(wizard.pairs));
      if (places.length > 0) mistakes.blame(places);
      else setProblem(failed);
    } finally {
      setBusy(false);
    }
  };
  return {
    save: attempt,
    busy,
    problem,
    conflict: conflict ? (
      <ConflictDialog
        base={editValues(origin)}
        yours={conflict.yours}
        theirs={conflict.theirs.value}
        fields={conflictFields(kind)}
        onSave={saveOver}
        onClose={giveUp}
      />
    ) : null,
  };
}

/** What would be saved, as it is sent. */
function changeOf(draft: Draft, pair: Pair): ProfileChange {
  const { displayName, rootProfileId } = pair;
  return {
    displayName,
    description: draft.description.trim(),
    settings: sentSettings(pair),
    applicability: draft.applicability,
    ...(rootProfileId === undefined ? {} : { rootProfileId }),
  };
}

/** The own certificate goes as it must be sent; one that was kept of the other version is stored already. */
function withBytes(pair: Pair, settings: Record<string, unknown>): Record<string, unknown> {
  const key = certificateKey(pair.kind);
  if (key === undefined || JSON.stringify(settings[key]) !== JSON.stringify(pair.settings[key]))
    return settings;
  return { ...settings, [key]: sentSettings(pair)[key] };
}
