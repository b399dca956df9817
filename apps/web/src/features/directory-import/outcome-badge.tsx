import { importOutcomes } from '@countersign/contract/import-fields';
import { Badge } from '@fluentui/react-components';
import type { ImportedRow } from '../../api/directory-imports.ts';

type Outcome = ImportedRow['outcome'];

const colors = {
  create: 'success',
  update: 'informative',
  same: 'subtle',
  error: 'danger',
} as const satisfies Record<Outcome, string>;

export function outcomeLabel(outcome: Outcome): string {
  return importOutcomes[outcome];
}

/** What a row does, or did. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  return (
    <Badge appearance="tint" color={colors[outcome]}>
      {outcomeLabel(outcome)}
    </Badge>
  );
}
