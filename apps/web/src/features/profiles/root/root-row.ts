import type { Kind } from '@countersign/catalog/kind';
import type { ReviewGroup } from '@countersign/catalog/review';

export type LinkedRoot = { id: string; displayName: string } | null;

export const rootTitle = 'Trusted certificate';

/** Where the link stands among the rows of a profile. */
export const rootKey = 'rootProfileId';

export function rootWords(root: LinkedRoot): string {
  return root?.displayName ?? 'None';
}

/** The link is no setting of the catalog; people read it as the first of them. */
export function withRoot(groups: readonly ReviewGroup[], kind: Kind, root: LinkedRoot): ReviewGroup[] {
  if (!kind.rootLink) return [...groups];
  const row = { key: rootKey, label: rootTitle, value: rootWords(root) };
  return groups.map((group) =>
    group.step === 'settings' ? { ...group, rows: [row, ...group.rows] } : group,
  );
}
