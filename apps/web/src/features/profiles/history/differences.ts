import type { Kind } from '@countersign/catalog/kind';
import {
  changedSettings,
  effectOfChange,
  effectOfRoot,
  effectOfSetting,
} from '@countersign/catalog/generation';
import { type ReviewRow, reviewOf } from '@countersign/catalog/review';
import type { Effect } from '@countersign/catalog/setting';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import { withRules } from '../applicability/rule-rows.ts';
import { type Carried, withCertificate } from '../certificate/certificate-row.ts';
import { type LinkedRoot, rootKey, withRoot } from '../root/root-row.ts';

/** What a version says, of a profile, of its history or of an edit. */
export type Stated = {
  displayName: string;
  description: string;
  settings: Record<string, unknown>;
  root: LinkedRoot;
  applicability?: ApplicabilityRules | undefined;
  /** Its scope tags in words, where they are compared: a restored version keeps those of today. */
  tags?: string | undefined;
  /** The certificate it carries, where both versions know its name. */
  carried?: Carried | undefined;
};

export type Difference = {
  key: string;
  label: string;
  before: string;
  after: string;
  /** What this alone does to devices. */
  effect: Effect;
};

/** What differs between two versions, in the words of the review. */
export function differencesOf(kind: Kind, before: Stated, after: Stated): Difference[] {
  const was = new Map(rowsOf(kind, before).map((row) => [row.key, row]));
  const is = new Map(rowsOf(kind, after).map((row) => [row.key, row]));
  const changed = new Set(changedSettings(kind, before.settings, after.settings));
  return [...new Map([...is, ...was]).values()].flatMap(({ key, label }): Difference[] => {
    // A setting that one of the versions does not have reads as not set there, and one that went as no longer asked.
    const earlier = was.get(key)?.value ?? 'Not set';
    const later = is.get(key)?.value ?? 'No longer asked';
    const effect = effectOfRow(kind, key, { before, after });
    if (earlier !== later) return [{ key, label, before: earlier, after: later, effect }];
    if (!changed.has(key)) return [];
    // Another certificate in a file of the same name: only the thumbprint tells them apart.
    const [one, other] = [exactly(earlier, before.settings[key]), exactly(later, after.settings[key])];
    return [{ key, label, before: one, after: other, effect }];
  });
}

/** What devices notice when one version takes the place of another. */
export function effectBetween(kind: Kind, before: Stated, after: Stated): Effect {
  return effectOfChange(kind, linked(before), linked(after));
}

function linked({ settings, root }: Stated) {
  return { settings, rootProfileId: root?.id ?? null };
}

function effectOfRow(kind: Kind, key: string, { before, after }: { before: Stated; after: Stated }): Effect {
  if (key === rootKey) return before.root?.id === after.root?.id ? 'none' : effectOfRoot;
  return key in kind.settings ? effectOfSetting(kind, key, before.settings, after.settings) : 'none';
}

function rowsOf(kind: Kind, stated: Stated): ReviewRow[] {
  const groups = withCertificate(reviewOf(kind, stated), kind, stated.carried);
  const rows = withRules(withRoot(groups, kind, stated.root), kind, stated.applicability).flatMap(
    (group) => group.rows,
  );
  const { tags } = stated;
  return tags === undefined ? rows : [...rows, { key: 'scopeTags', label: 'Scope tags', value: tags }];
}

function exactly(shown: string, value: unknown): string {
  const thumbprint =
    typeof value === 'object' && value !== null && 'sha256' in value ? String(value.sha256) : undefined;
  return thumbprint === undefined ? JSON.stringify(value) : `${shown} (${thumbprint.slice(0, 12)}…)`;
}
