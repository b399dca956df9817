import type { Kind } from '@countersign/catalog/kind';
import type { ReviewGroup } from '@countersign/catalog/review';
import { verdictTitle } from './verdicts.ts';

export type Carried = { name: string; verdict: string; sha256: string };

/** A certificate is told by its name, not only by that of its file. */
export function withCertificate(
  groups: readonly ReviewGroup[],
  { settings }: Kind,
  carried: Carried | null | undefined,
): ReviewGroup[] {
  if (!carried) return [...groups];
  const words = `${carried.name} (${verdictTitle(carried.verdict)}, SHA-256 ${carried.sha256.slice(0, 8)}…)`;
  return groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) =>
      settings[row.key]?.control.type === 'certificate'
        ? { ...row, value: `${words}, file ${row.value}` }
        : row,
    ),
  }));
}
