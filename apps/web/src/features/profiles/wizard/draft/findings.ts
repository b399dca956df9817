import { checkRules } from '@countersign/catalog/check';
import type { RuleFinding } from '@countersign/catalog/rule';
import { visibleSettings } from '@countersign/catalog/visibility';
import { type Wrong, wordsOf } from '../setting-field/schema-words.ts';
import { type Pair, ruleContext } from './pairs.ts';

type WrongSetting = Wrong & { key: string };

/**
 * What the catalog says of a profile to be: by its schemas, and by its rules. A value that its own schema refuses is
 * said to be wrong once; so that rules can speak of the others meanwhile, an example stands in for it.
 */
export function findingsOfPair(pair: Pair): { wrong: WrongSetting[]; findings: RuleFinding[] } {
  const { kind, settings } = pair;
  const wrong: WrongSetting[] = [];
  const values: Record<string, unknown> = {};
  for (const key of visibleSettings(kind, settings)) {
    const setting = kind.settings[key];
    if (!setting) continue;
    const parsed = setting.schema.safeParse(settings[key]);
    values[key] = parsed.success ? parsed.data : setting.samples[0];
    const issues = parsed.error?.issues ?? [];
    wrong.push(...issues.map((issue) => ({ key, ...wordsOf(setting, issue, settings[key]) })));
  }
  const refused = new Set(wrong.map(({ key }) => key));
  const findings = checkRules(kind, values, contextOf(pair)).filter(({ at }) => !refused.has(at));
  return { wrong, findings };
}

function contextOf(pair: Pair) {
  return { ...ruleContext(pair), rootLinked: typeof pair.rootProfileId === 'string' };
}
