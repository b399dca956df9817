import { osRangeLines, osRangesOf } from '@countersign/catalog/os-ranges';
import type { Kind } from '@countersign/catalog/kind';
import type { TargetCount } from '@countersign/contract/assignments';
import { countedFinding, noUserFinding } from '@countersign/targeting/coverage/counted';
import type { CoverageFinding } from '@countersign/targeting/coverage/finding';

/** What is to be said of devices that are in the target set and get nothing: they are no part of those that are reached. */
export function verdictFindings(counts: TargetCount['counts'], kind: Kind): CoverageFinding[] {
  const of = counts.reduce((sum, { count }) => sum + count, 0);
  const because = (cause: string) =>
    counts.filter((one) => one.cause === cause).reduce((sum, { count }) => sum + count, 0);
  return [
    noUserFinding({ devices: because('noUser'), of }, { typeChosen: 'certificateType' in kind.settings }),
    countedFinding(
      'outsideOsRange',
      { devices: because('osRange'), of },
      osRangeLines(osRangesOf({ platform: kind.platform })).join(', '),
    ),
  ].filter((finding) => finding !== undefined);
}
