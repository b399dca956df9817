import { Badge } from '@fluentui/react-components';
import type { ImportOutcome } from '../../../api/imports.ts';
import { outcomeTitles, type Tense } from './item-words.ts';

const colors = {
  created: 'success',
  createdWithWarnings: 'warning',
  reused: 'informative',
  refused: 'danger',
  leftOut: 'subtle',
} as const satisfies Record<ImportOutcome, string>;

/** What becomes of an object, or has become. */
export function OutcomeBadge({ outcome, tense }: { outcome: ImportOutcome; tense: Tense }) {
  return (
    <Badge appearance="tint" color={colors[outcome]}>
      {outcomeTitles[tense][outcome]}
    </Badge>
  );
}
