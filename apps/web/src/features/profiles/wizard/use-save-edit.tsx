import type { Kind } from '@countersign/catalog/kind';
import type { ProfileChange } from '@countersign/contract/profiles';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChanged } from '../../../api/change.ts';
import { asProblem, type Problem } from '../../../api/problem.ts';
import { changeProfile, type Profile, profileQuery, profileSubjects } from '../../../api/profiles.ts';
import { useConfirmAbove } from '../../../api/settings.ts';
import { ifEdited } from '../../../api/what-if.ts';
import { useVersionedSave } from '../../../api/versioned-save.ts';
import { paths } from '../../../paths.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { inSchemaOrder } from '../history/in-schema-order.ts';
import { useAcknowledgement } from '../../../parts/what-if/use-acknowledgement.tsx';
import { type Pair, rootOf, sentSettings, ticked } from './draft/pairs.ts';
import { blamed } from './draft/places.ts';
import { editValues, type EditValues, valuesAsChange } from './edit-values.ts';
import { certificateKey } from './kind-set.ts';
import { EditConflict } from './later-parts.ts';
import type { useDraft } from './use-draft.ts';
import { useLeave } from './use-leave.ts';
import type { WizardState } from './use-wizard.ts';

type Editing = {
  profile: Profile;
  kind: Kind;
  state: WizardState;
  kept: ReturnType<typeof useDraft>;
};

/** Saves over the version that the edit started from; when somebody was faster, both versions are shown. */
export function useSaveEdit({ profile, kind, state: { wizard, mistakes }, kept }: Editing) {
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const acknowledgement = useAcknowledgement(useConfirmAbove().devices);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const leave = useLeave(paths.profilePage(profile.id));
  const [pair] = wizard.pairs;
  const name = profile.displayName;
  const inOrder = <V extends { settings: Record<string, unknown> }>(value: V) => ({
    ...value,
    settings: inSchemaOrder(kind, value.settings),
  });
  const origin = inOrder(kept.draft.origin ?? profile);
  const versioned = useVersionedSave<EditValues>({
    base: { value: editValues(origin), version: origin.version },
    newest: async () => {
      const newest = await queryClient.fetchQuery({ ...profileQuery(profile.id), staleTime: 0 });
      return { value: editValues(inOrder(newest)), version: newest.version };
    },
    save: async (values, version) => {
      const change = asSent(values);
      const words = { title: `Save ${name}?`, confirm: 'Save it', name };
      const again = async () => attempt(() => versioned.saveAt(values, version));
      if (!(await acknowledgement.given(words, ifEdited(profile.id, version, change), again))) return;
      const saved = await changeProfile(profile.id, version, change);
      queryClient.setQueryData(profileQuery(profile.id).queryKey, saved);
      kept.finish();
      await changed(...profileSubjects);
      notify({ intent: 'success', title: `${saved.displayName} is saved` });
      leave();
    },
  });
  const asSent = (values: EditValues): ProfileChange => {
    const { root, ...change } = valuesAsChange(values);
    return {
      ...change,
      settings: pair ? withBytes(pair, change.settings) : change.settings,
      ...(kind.rootLink ? { rootProfileId: root?.id ?? null } : {}),
    };
  };
  const yours = {
    displayName: kept.draft.displayName.trim(),
    description: kept.draft.description.trim(),
    settings: pair?.settings ?? {},
    root: pair ? rootOf(pair, wizard) : null,
    applicability: kept.draft.applicability,
    scopeTags: kept.draft.scopeTags ?? origin.scopeTags,
  };
  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
    } catch (thrown) {
      const failed = asProblem(thrown);
      const places = blamed(failed.findings, ticked(wizard.pairs));
      if (places.length > 0) mistakes.blame(places);
      else setProblem(failed);
    } finally {
      setBusy(false);
    }
  };
  const save = async () => {
    mistakes.ask(wizard.steps);
    if (mistakes.all.length > 0) return mistakes.point(mistakes.all);
    if (!kept.dirty) return leave();
    await attempt(() => versioned.save(editValues(yours)));
  };
  const { conflict, saveOver, giveUp } = versioned;
  return {
    save,
    busy,
    problem,
    question: acknowledgement.dialog,
    conflict: conflict ? (
      <EditConflict
        kind={kind}
        base={editValues(origin)}
        yours={conflict.yours}
        theirs={conflict.theirs.value}
        onSave={saveOver}
        onClose={giveUp}
      />
    ) : null,
  };
}

/** The own certificate goes as it must be sent; one that was kept of the other version is stored already. */
function withBytes(pair: Pair, settings: Record<string, unknown>): Record<string, unknown> {
  const key = certificateKey(pair.kind);
  if (key === undefined || JSON.stringify(settings[key]) !== JSON.stringify(pair.settings[key]))
    return settings;
  return { ...settings, [key]: sentSettings(pair)[key] };
}
