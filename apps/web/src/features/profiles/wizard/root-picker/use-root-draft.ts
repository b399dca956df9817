import { kindOf } from '@countersign/catalog/kinds';
import type { Kind } from '@countersign/catalog/kind';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useChanged } from '../../../../api/change.ts';
import { createProfiles, type Profile, profileSubjects } from '../../../../api/profiles.ts';
import { asProblem, type Problem } from '../../../../api/problem.ts';
import { useFiles } from '../certificates/use-files.ts';
import { useReadings } from '../certificates/use-readings.ts';
import { type Draft, emptyDraft, withCertificates } from '../draft/draft.ts';
import { type Mistake, mistakesOf } from '../draft/mistakes.ts';
import { pairsOf, sentProfiles, ticked } from '../draft/pairs.ts';
import { blamed } from '../draft/places.ts';
import type { Wizard } from '../wizard.ts';

const nameTemplate = '{certificate}';

/** A small wizard beside the other: one trusted profile for the same platform, and nothing of the first is touched. */
export function useRootDraft(of: Kind, wizard: Wizard) {
  const kinds = useMemo(() => [kindOf(`trusted.${of.platform}`)], [of.platform]);
  const [draft, setDraft] = useState<Draft>(() => ({
    ...emptyDraft([of.platform], crypto.randomUUID()),
    displayName: nameTemplate,
    ...(wizard.draft.scopeTags ? { scopeTags: wizard.draft.scopeTags } : {}),
  }));
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<readonly Mistake[]>([]);
  const readings = useReadings(draft.certificates);
  const pairs = useMemo(() => pairsOf(draft, kinds, readings.seen), [draft, kinds, readings.seen]);
  const mistakes = [...refused, ...mistakesOf(draft, pairs)];
  const latest = useRef(draft);
  const change = useCallback((_field: string, update: (before: Draft) => Draft) => {
    latest.current = update(latest.current);
    setDraft(latest.current);
    setRefused([]);
  }, []);
  const files = useFiles((found) => {
    for (const { certificate } of found) readings.remember(certificate);
    const added = found.map(({ fileName, certificate }) => ({
      sha256: certificate.sha256,
      fileName,
      data: certificate.facts.derBase64,
    }));
    const taken = withCertificates(latest.current, added);
    change('certificates', () => taken.draft);
    return { fresh: taken.fresh.length, known: taken.known };
  });
  const inner: Wizard = {
    ...wizard,
    mode: 'create',
    kinds,
    draft,
    change,
    certificates: readings.seen,
    pairs,
    files,
    offered: undefined,
    error: (field) => (asked ? mistakes.find((mistake) => mistake.field === field)?.message : undefined),
    rowError: () => undefined,
    leave: () => {},
    sought: undefined,
    mistakes,
    embedded: true,
  };
  return { inner, readings, mistakes, ask: () => setAsked(true), refuse: setRefused };
}

/** Makes what the panel holds; answers with the one to stand on. */
export function useCreateRoot(
  { inner, mistakes, ask, refuse }: ReturnType<typeof useRootDraft>,
  onMade: (root: Profile, all: readonly Profile[]) => void,
) {
  const changed = useChanged();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const create = async () => {
    ask();
    if (mistakes.length > 0 || busy) return mistakes[0];
    setBusy(true);
    setProblem(undefined);
    try {
      const made = await createProfiles(sentProfiles(inner.draft, inner.pairs), inner.draft.idempotencyKey, {
        scopeTags: inner.draft.scopeTags,
      });
      await changed(...profileSubjects);
      const root = made.find(({ certificate }) => certificate?.verdict === 'root') ?? made[0];
      if (root) onMade(root, made);
    } catch (thrown) {
      const failed = asProblem(thrown);
      const places = blamed(failed.findings, ticked(inner.pairs));
      refuse(places);
      if (places.length === 0) setProblem(failed);
    }
    setBusy(false);
    return undefined;
  };
  return { create, busy, problem };
}
