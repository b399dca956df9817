import type { Kind } from '@countersign/catalog/kind';
import { changedSettings, effectOf } from '@countersign/catalog/generation';
import { type ReviewRow, reviewOf } from '@countersign/catalog/review';
import type { Effect } from '@countersign/catalog/setting';
import { type LinkedRoot, withRoot } from '../root/root-row.ts';

/** What a version says, of a profile or of its history. */
export type Stated = {
  displayName: string;
  description: string;
  settings: Record<string, unknown>;
  root: LinkedRoot;
};

export type Difference = { key: string; label: string; before: string; after: string };

/** What differs between two versions, in the words of the review. */
export function differencesOf(kind: Kind, before: Stated, after: Stated): Difference[] {
  const was = new Map(rowsOf(kind, before).map(({ key, value }) => [key, value]));
  const changed = new Set(changedSettings(kind, before.settings, after.settings));
  return rowsOf(kind, after).flatMap(({ key, label, value }): Difference[] => {
    // A setting that the other version did not have reads as not set there.
    const earlier = was.get(key) ?? 'Not set';
    if (earlier !== value) return [{ key, label, before: earlier, after: value }];
    // Another certificate in a file of the same name: only the thumbprint tells them apart.
    if (!changed.has(key) || !was.has(key)) return [];
    return [
      {
        key,
        label,
        before: exactly(value, before.settings[key]),
        after: exactly(value, after.settings[key]),
      },
    ];
  });
}

/** What devices notice when one version takes the place of another. */
export function effectBetween(kind: Kind, before: Stated, after: Stated): Effect {
  // Certificates name the root that they were made under (semantics.md 2).
  if (before.root?.id !== after.root?.id) return 'reissue';
  return effectOf(kind, before.settings, after.settings);
}

function rowsOf(kind: Kind, stated: Stated): ReviewRow[] {
  return withRoot(reviewOf(kind, stated), kind, stated.root).flatMap(({ rows }) => rows);
}

function exactly(shown: string, value: unknown): string {
  const thumbprint =
    typeof value === 'object' && value !== null && 'sha256' in value ? String(value.sha256) : undefined;
  return thumbprint === undefined ? JSON.stringify(value) : `${shown} (${thumbprint.slice(0, 12)}…)`;
}
