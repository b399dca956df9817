import { checkRules } from '@countersign/catalog/check';
import { carryOver, type Loss } from '@countersign/catalog/carry-over';
import { changedSettings } from '@countersign/catalog/generation';
import type { Kind } from '@countersign/catalog/kind';
import { platform } from '@countersign/catalog/platforms';
import { canHaveRules, hasRules } from '@countersign/targeting/applicability/rules';
import type { Finding } from '@countersign/contract/problem';
import { rulesTitle } from '../../applicability/in-order.ts';
import { findingsOfPair } from '../draft/findings.ts';
import { type Pair, ruleContext, ticked } from '../draft/pairs.ts';
import type { Source } from '../draft/prefill.ts';

/** What becomes of a profile on another platform: what is lost, what does not fit there, and what is asked besides (+b8). */
export function copyFindings({ kind: from, profile }: Source, pairs: readonly Pair[]): Finding[] {
  const byKind = Map.groupBy(ticked(pairs), ({ kind }) => kind);
  return [...byKind].flatMap(([to, [pair]]) =>
    to.id === from.id || !pair
      ? []
      : [...ofKind({ from, settings: profile.settings, to }, pair), ...lostRules(profile, to)],
  );
}

function lostRules({ applicability }: Source['profile'], { platform: name }: Kind): Finding[] {
  if (!hasRules(applicability) || canHaveRules(name)) return [];
  const message = `${rulesTitle} do not come along: ${platform(name).label} has none. Choose the devices by a filter.`;
  return [{ at: 'applicability', code: 'lost', level: 'warning', message }];
}

type Way = { from: Kind; settings: Record<string, unknown>; to: Kind };

function ofKind(way: Way, pair: Pair): Finding[] {
  const { from, settings, to } = way;
  const { values, losses, fresh } = carryOver(from, settings, to);
  const { label } = platform(to.platform);
  const labels = fresh.map((key) => to.settings[key]?.label ?? key);
  return [
    ...misfits(way, pair, values),
    ...losses.map((loss) => ({
      at: loss.key,
      code: 'lost',
      level: 'warning' as const,
      message: sayLost(loss, label),
    })),
    ...(labels.length === 0
      ? []
      : [{ at: '', code: 'fresh', level: 'hint' as const, message: sayFresh(labels, label) }]),
  ];
}

/** What came along as it was and is wrong or doubtful there, though not here. */
function misfits({ from, settings: before }: Way, pair: Pair, carried: Record<string, unknown>): Finding[] {
  const { kind, settings } = pair;
  const changed = new Set(changedSettings(kind, { ...settings, ...carried }, settings));
  const here = checkRules(from, before, { ...ruleContext(pair), rootLinked: true });
  return findingsOfPair(pair)
    .findings.filter(
      ({ at, rule, level }) =>
        level !== 'hint' &&
        at in carried &&
        !changed.has(at) &&
        !here.some((known) => known.rule === rule && known.at === at),
    )
    .map(({ at, rule, level, message }) => {
      const label = kind.settings[at]?.label ?? at;
      return { at, code: rule, level, message: `${label} came along unchanged. ${message}` };
    });
}

function sayLost({ label, value, why }: Loss, on: string): string {
  const reason = why === 'setting' ? `${on} has no such setting.` : `${on} has nothing like it to choose.`;
  return `${label} does not come along (${value}): ${reason}`;
}

function sayFresh(labels: readonly string[], on: string): string {
  return `${on} asks besides: ${labels.join(', ')}. Look at what is filled in.`;
}
