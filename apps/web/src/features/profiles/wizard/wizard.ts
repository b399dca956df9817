import type { Kind } from '@countersign/catalog/kind';
import { createContext, useContext } from 'react';
import type { Roots } from '../root/use-roots.ts';
import type { FoundCertificate } from './certificates/upload.ts';
import type { Files } from './certificates/use-files.ts';
import type { NewRoot } from './copy/new-root.ts';
import type { Draft } from './draft/draft.ts';
import type { Mistake } from './draft/mistakes.ts';
import type { Pair, SeenCertificate } from './draft/pairs.ts';
import type { Source } from './draft/prefill.ts';
import type { StepKey } from './steps.ts';

/** What the steps see and may do; a step knows nothing of addresses, storage or saving. */
export type Wizard = {
  mode: 'create' | 'edit';
  /** One for each platform, all of one type. */
  kinds: readonly Kind[];
  /** Those that it has, in their order. */
  steps: readonly StepKey[];
  draft: Draft;
  /** `field` is what a person changed: what the server blamed on it is taken back. */
  change: (field: string, update: (before: Draft) => Draft) => void;
  certificates: readonly SeenCertificate[];
  pairs: readonly Pair[];
  files: Files;
  /** In an edit: what a file with several certificates offers, and how one of them is taken. */
  offered?: { found: FoundCertificate[]; choose: (one: FoundCertificate) => void } | undefined;
  /** What is wrong with a field, once it was left or Next was pressed. */
  error: (field: string) => string | undefined;
  /** The same of one row of a list. */
  rowError: (field: string, row: number) => string | undefined;
  leave: (field: string) => void;
  goTo: (step: StepKey) => void;
  /** The field that the focus is looked for: what shows only a part of many must show that part. */
  sought: string | undefined;
  mistakes: readonly Mistake[];
  /** In a panel beside another wizard: there is no room for more panels. */
  embedded?: true;
  /** Choose other platforms; absent where they are fixed. */
  changeKinds?: () => void;
  /** The profile that is changed. */
  profileId?: string | undefined;
  /** The profile that is made anew. */
  source?: Source | undefined;
  /** What it can stand on. */
  roots: Roots;
  /** The trusted profile that can be made along, where the one that is copied stands on a certificate that is missing here. */
  newRoot?: NewRoot | undefined;
  /** Opens the panel in which a missing trusted profile is made. */
  makeRoot: () => void;
  /** Opens the facts of a certificate. */
  showDetails: (sha256: string | undefined) => void;
};

export const WizardContext = createContext<Wizard | undefined>(undefined);

export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (!wizard) throw new Error('useWizard is for the steps of a wizard.');
  return wizard;
}
