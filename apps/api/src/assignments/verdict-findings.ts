import { osRangeLines, osRangesOf } from '@countersign/catalog/os-ranges';
import type { PlatformName } from '@countersign/catalog/platforms';
import type { TargetCount } from '@countersign/contract/assignments';
import { countedFinding } from '@countersign/targeting/coverage/counted';
import type { CoverageFinding } from '@countersign/targeting/coverage/finding';

/** What is to be said of devices that are in the target set and get nothing: they are no part of those that are reached. */
export function verdictFindings(counts: TargetCount['counts'], platform: PlatformName): CoverageFinding[] {
  const of = counts.reduce((sum, { count }) => sum + count, 0);
  const because = (cause: string) =>
    counts.filter((one) => one.cause === cause).reduce((sum, { count }) => sum + count, 0);
  return [
    countedFinding('noUser', { devices: because('noUser'), of }),
    countedFinding(
      'outsideOsRange',
      { devices: because('osRange'), of },
      osRangeLines(osRangesOf({ platform })).join(', '),
    ),
  ].filter((finding) => finding !== undefined);
}
