import type { Kind } from '@countersign/catalog/kind';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTagged } from '../../../api/scope-tags.ts';
import { type Roots, useRoots } from '../root/use-roots.ts';
import type { FoundCertificate } from './certificates/upload.ts';
import { useFiles } from './certificates/use-files.ts';
import { useReadings } from './certificates/use-readings.ts';
import { carrierFor, mistakesOfNewRoot, type NewRoot, newRootChoice, newRootFor } from './copy/new-root.ts';
import { type Draft, type DraftCertificate, withCertificates } from './draft/draft.ts';
import { mistakesOf } from './draft/mistakes.ts';
import { pairsOf } from './draft/pairs.ts';
import type { Source } from './draft/prefill.ts';
import type { StepShown } from './frame/stepper.tsx';
import { type StepKey, stepsFor, stepTitles } from './steps.ts';
import type { useDraft } from './use-draft.ts';
import { useMistakes } from './use-mistakes.ts';
import { useStepAddress } from './use-step-address.ts';
import type { Wizard } from './wizard.ts';

type Options = {
  mode: Wizard['mode'];
  kinds: readonly Kind[];
  kept: ReturnType<typeof useDraft>;
  changeKinds?: () => void;
  /** The profile that is made anew. */
  source?: Source | undefined;
  /** The profile that is changed. */
  profileId?: string;
};

/** Ties a draft, its certificates, the steps and what is wrong together; saving is for whoever uses it. */
export function useWizardState({ mode, kinds, kept, changeKinds, source, profileId }: Options) {
  const { draft } = kept;
  const form = useRef<HTMLFormElement>(null);
  const tagged = useTagged();
  const keys = useMemo(() => stepsFor(kinds, mode, tagged), [kinds, mode, tagged]);
  const address = useStepAddress(keys);
  const roots = useRoots(kinds[0]);
  const newRoot = useNewRoot(source, { draft, kind: kinds[0], roots });
  const root = chosenRoot(draft.rootProfileId, { roots, newRoot, source, kind: kinds[0] });
  const readings = useReadings(draft.certificates);
  const certificates = readings.seen;
  const pairs = useMemo(() => pairsOf(draft, kinds, certificates, root), [draft, kinds, certificates, root]);
  const found = useMemo(
    () => [
      ...mistakesOf(draft, pairs),
      ...(newRoot && root === newRootChoice ? mistakesOfNewRoot(newRoot) : []),
    ],
    [draft, pairs, newRoot, root],
  );
  const mistakes = useMistakes(form, { found, steps: keys, ...address });
  const { forgive } = mistakes;
  const keep = kept.change;

  const change = useCallback(
    (field: string, update: (before: Draft) => Draft) => {
      keep(update);
      forgive(field);
    },
    [keep, forgive],
  );
  const { files, offered } = useIncoming(mode, readings.remember, change);

  /** Clicking a step is like Next, but it does not insist. */
  const goTo = (step: StepKey) => {
    mistakes.ask(keys.slice(0, Math.max(keys.indexOf(step), keys.indexOf(address.step) + 1)));
    address.goTo(step);
  };
  const next = () => {
    mistakes.ask([address.step]);
    const here = mistakes.all.filter(({ step }) => step === address.step);
    const following = keys[keys.indexOf(address.step) + 1];
    if (here.length > 0) mistakes.point(here);
    else if (following) address.goTo(following);
  };

  const steps: StepShown[] = keys.map((key) => {
    const wrong = mistakes.all.some(({ step }) => step === key);
    // The last step is done when it is over.
    const asked = key !== 'review' && mistakes.asked.includes(key);
    const title = key === 'review' && mode === 'edit' ? 'Review + save' : stepTitles[key];
    return { key, title, state: asked && wrong ? 'error' : asked ? 'done' : 'ahead' };
  });

  const wizard: Wizard = {
    mode,
    kinds,
    steps: keys,
    draft,
    change,
    certificates,
    pairs,
    files,
    offered,
    error: mistakes.error,
    rowError: mistakes.rowError,
    leave: mistakes.leave,
    goTo,
    sought: mistakes.sought,
    mistakes: mistakes.all,
    source,
    roots,
    newRoot,
    makeRoot: () => address.showRootPanel(true),
    showDetails: address.showDetails,
    profileId,
    ...(changeKinds ? { changeKinds } : {}),
  };
  return { wizard, form, address, readings, mistakes, steps, next, goTo };
}

export type WizardState = ReturnType<typeof useWizardState>;

type Choice = {
  roots: Roots;
  newRoot: NewRoot | undefined;
  source: Source | undefined;
  kind: Kind | undefined;
};

/** What was chosen, if it is still there; while nobody has chosen, what a copy stood on, or the only one that fits. */
function chosenRoot(
  byHand: string | null | undefined,
  { roots, newRoot, source, kind }: Choice,
): string | null {
  const { candidates, only, pending, problem } = roots;
  if (byHand === undefined || byHand === newRootChoice) {
    if (newRoot) return newRootChoice;
    const same = source && kind && carrierFor(source, kind, candidates);
    return same?.id ?? only ?? null;
  }
  if (pending || problem !== undefined) return byHand;
  return candidates.some(({ id }) => id === byHand) ? byHand : null;
}

/** Only once it is known that nothing brings the certificate already. */
function useNewRoot(
  source: Source | undefined,
  { draft, kind, roots }: { draft: Draft; kind: Kind | undefined; roots: Roots },
): NewRoot | undefined {
  const { candidates, pending, problem } = roots;
  const name = draft.newRootName;
  return useMemo(
    () =>
      source && kind?.rootLink && !pending && problem === undefined
        ? newRootFor(source, kind, { name, candidates })
        : undefined,
    [source, kind, name, candidates, pending, problem],
  );
}

/** Files come in: several certificates join the draft of a creation, one takes the place of that of an edit. */
function useIncoming(
  mode: Wizard['mode'],
  remember: (certificate: FoundCertificate['certificate']) => void,
  change: Wizard['change'],
) {
  const [several, setSeveral] = useState<FoundCertificate[]>();
  const replace = (one: FoundCertificate) => {
    setSeveral(undefined);
    change('certificates', (draft) => ({ ...draft, certificates: [asDraft(one)] }));
  };
  const files = useFiles((found) => {
    for (const { certificate } of found) remember(certificate);
    if (mode === 'edit') {
      setSeveral(found.length > 1 ? found : undefined);
      if (found.length === 1 && found[0]) replace(found[0]);
      return { fresh: found.length === 1 ? 1 : 0, known: 0 };
    }
    let outcome = { fresh: 0, known: 0 };
    if (found.length === 0) return outcome;
    change('certificates', (draft) => {
      const taken = withCertificates(draft, found.map(asDraft));
      outcome = { fresh: taken.fresh.length, known: taken.known };
      return taken.draft;
    });
    return outcome;
  });
  return { files, offered: several && { found: several, choose: replace } };
}

function asDraft({ fileName, certificate }: FoundCertificate): DraftCertificate {
  return { sha256: certificate.sha256, fileName, data: certificate.facts.derBase64 };
}
