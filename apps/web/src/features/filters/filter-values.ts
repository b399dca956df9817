import {
  type FilterPlatform,
  filterPlatformNames,
  filterPlatforms,
} from '@countersign/targeting/filter/platforms';
import { readFilter } from '@countersign/targeting/filter/read';
import type { Filter } from '../../api/filters.ts';
import type { ApiForm } from '../../api/form.ts';

/** What a person edits of a filter. The platform is empty until one is chosen. */
export type FilterValues = {
  name: string;
  description: string;
  platform: FilterPlatform | '';
  rule: string;
  scopeTags: string[];
};

/** What fields need of the form they stand in. */
export type FilterFieldsForm = Pick<ApiForm<FilterValues>, 'values' | 'set' | 'error' | 'leave'>;

export function valuesOf({
  name,
  description,
  platform,
  rule,
  scopeTags,
}: FilterValues | Filter): FilterValues {
  return { name, description, platform, rule, scopeTags };
}

export function platformLabel(platform: FilterPlatform | ''): string {
  return platform === '' ? '' : filterPlatforms[platform].label;
}

/** Whatever the address says that is no platform is none. */
export function platformIn(text: string | null): FilterPlatform | '' {
  return filterPlatformNames.find((name) => name === text) ?? '';
}

export function filterMistakes({ name, platform, rule, scopeTags }: FilterValues): Record<string, string> {
  const mistakes: Record<string, string> = {};
  if (name.trim() === '') mistakes.name = 'Enter a name.';
  if (name.trim().length > 200) mistakes.name = 'Use at most 200 characters.';
  if (scopeTags.length === 0) mistakes.scopeTags = 'Tick at least one scope tag.';
  if (platform === '') mistakes.platform = 'Choose a platform.';
  else {
    const { condition, findings } = readFilter(rule, platform);
    const first = findings.find(({ level }) => level === 'error');
    if (!condition) mistakes.rule = first?.message ?? 'Correct the rule.';
  }
  return mistakes;
}
