import type { Values } from '@countersign/catalog/check';
import type { Kind } from '@countersign/catalog/kind';
import { createHash } from 'node:crypto';

/** What a profile takes on a device, and as what: the columns by which conflicts are found (semantics.md 2). */
export function slotColumns(
  kind: Kind,
  values: Values,
  rootProfileId: string | undefined,
): { slot: string; claim: string } {
  return { slot: digest(kind.slot(values)), claim: digest(kind.claim(values, { rootProfileId })) };
}

/** They are only ever compared, and an index takes no text as long as names may be. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
