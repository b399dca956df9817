import type { Kind } from '@countersign/catalog/kind';
import { type ApplicabilityRules, canHaveRules } from '@countersign/targeting/applicability/rules';
import type { ConflictField } from '../../../ui/conflict/conflict-dialog.tsx';
import { inOrder, ruleProperties } from '../applicability/in-order.ts';
import { propertyWords, ruleWords } from '../applicability/words.ts';
import { rootTitle, rootWords } from '../root/root-row.ts';
import type { Origin } from './draft/draft.ts';

/** A profile as flat values, so that two versions can be laid side by side field by field. */
export type EditValues = Record<string, unknown>;

const settingPrefix = 'settings.';
const rulePrefix = 'applicability.';

export function editValues({
  displayName,
  description,
  settings,
  root,
  applicability,
}: Omit<Origin, 'version'>): EditValues {
  const flat = Object.entries(settings).map(([key, value]) => [`${settingPrefix}${key}`, value] as const);
  const rules = inOrder(applicability);
  return {
    displayName,
    description,
    root,
    ...Object.fromEntries(flat),
    ...Object.fromEntries(ruleProperties.map((property) => [rulePrefix + property, rules[property]])),
  };
}

export function valuesAsChange(values: EditValues): Omit<Origin, 'version'> {
  const settings = Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(settingPrefix) ? [[name.slice(settingPrefix.length), value] as const] : [],
  );
  return {
    displayName: String(values.displayName),
    description: String(values.description),
    settings: Object.fromEntries(settings),
    root: values.root as Origin['root'],
    applicability: rulesIn(values),
  };
}

function rulesIn(values: EditValues): ApplicabilityRules {
  const rules = ruleProperties.map((property) => [property, values[rulePrefix + property]] as const);
  return Object.fromEntries(rules.filter(([, rule]) => rule !== undefined));
}

export function conflictFields(kind: Kind): ConflictField<EditValues>[] {
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
    ...(canHaveRules(kind.platform) ? rules : []),
  ];
}

/** Two files may have one name. */
function thumbprintOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('sha256' in value)) return '';
  return ` (SHA-256 ${String(value.sha256).slice(0, 8)}…)`;
}
