import type { Finding } from '@countersign/contract/problem';
import { FindingList } from '../../certificate/finding-list.tsx';
import { findingsByRow } from '../review/findings-by-row.ts';
import { ReviewGroupCard } from '../review/review-group.tsx';
import { reviewOfPair } from '../review/review-rows.ts';
import type { NewRoot } from './new-root.ts';

/** In the review: all of the trusted profile that is made together with the one that stands on it. */
export function NewRootCard({ newRoot, findings }: { newRoot: NewRoot; findings: readonly Finding[] }) {
  const rows = reviewOfPair(newRoot.pair, newRoot.draft, null).flatMap((group) => group.rows);
  const byRow = findingsByRow(findings, new Set(rows.map(({ key }) => key)));
  return (
    <ReviewGroupCard title="Trusted certificate, made along" step="settings" rows={rows} findings={byRow}>
      <FindingList findings={byRow.get('') ?? []} label="What is to be said of the trusted profile" />
    </ReviewGroupCard>
  );
}
