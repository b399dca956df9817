import type { Kind } from '@countersign/catalog/kind';
import { canHaveRules } from '@countersign/targeting/applicability/rules';
import type { ConflictField } from '../../../ui/conflict/conflict-dialog.tsx';
import { ruleProperties } from '../applicability/in-order.ts';
import { propertyWords, ruleWords } from '../applicability/words.ts';
import { rootTitle, rootWords } from '../root/root-row.ts';
import type { Origin } from './draft/draft.ts';
import { type EditValues, rulePrefix, rulesIn, settingPrefix } from './edit-values.ts';
import { stepTitles } from './steps.ts';

export function conflictFields(
  kind: Kind,
  tagNames: (tags: readonly string[]) => string,
): ConflictField<EditValues>[] {
  const tags = {
    field: 'scopeTags',
    label: stepTitles.scopeTags,
    text: ({ scopeTags }: EditValues) => tagNames(scopeTags as Origin['scopeTags']),
  };
  const settings = Object.entries(kind.settings).map(([key, setting]) => ({
    field: `${settingPrefix}${key}`,
    label: setting.label,
    text: (values: EditValues) => {
      const value = values[`${settingPrefix}${key}`];
      return value === undefined ? '' : `${setting.show(value)}${thumbprintOf(value)}`;
    },
  }));
  const root = {
    field: 'root',
    label: rootTitle,
    text: ({ root }: EditValues) => rootWords(root as Origin['root']),
  };
  const rules = ruleProperties.map((property) => ({
    field: rulePrefix + property,
    label: propertyWords[property],
    text: (values: EditValues) => ruleWords(rulesIn(values)[property]),
  }));
  return [
    { field: 'displayName', label: 'Name', text: ({ displayName }) => String(displayName) },
    { field: 'description', label: 'Description', text: ({ description }) => String(description) },
    ...(kind.rootLink ? [root] : []),
    ...settings,
    tags,
    ...(canHaveRules(kind.platform) ? rules : []),
  ];
}

/** Two files may have one name. */
function thumbprintOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('sha256' in value)) return '';
  return ` (SHA-256 ${String(value.sha256).slice(0, 8)}…)`;
}
