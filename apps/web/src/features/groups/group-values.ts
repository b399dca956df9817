import type { GroupFields } from '@countersign/contract/groups';
import { readFilter } from '@countersign/targeting/filter/read';
import type { Group } from '../../api/groups.ts';

/** Who says who is in: a person, or a rule about users or about devices. */
export type GroupKind = 'static' | 'user' | 'device';

/** What a person edits of a group. Both rules are kept while the form is open, so that trying the other kind loses none. */
export type GroupValues = {
  name: string;
  description: string;
  kind: GroupKind;
  user: string;
  device: string;
  externalKey: string | null;
};

export const newValues: GroupValues = {
  name: '',
  description: '',
  kind: 'static',
  user: '',
  device: '',
  externalKey: null,
};

export function valuesOf({ name, description, rule, ruleAbout, externalKey }: Group): GroupValues {
  const kind = ruleAbout ?? 'static';
  return {
    ...newValues,
    name,
    description,
    kind,
    externalKey,
    ...(kind === 'static' ? {} : { [kind]: rule ?? '' }),
  };
}

/** A new group like another: its name and its key are its own. */
export function copyOf(group: Group): GroupValues {
  return { ...valuesOf(group), name: `Copy of ${group.name}`.slice(0, 256), externalKey: null };
}

/** Null: somebody chooses who is in. */
export function ruleOf(values: GroupValues): string | null {
  return values.kind === 'static' ? null : values[values.kind];
}

export function fieldsOf(values: GroupValues): GroupFields {
  const { name, description, externalKey } = values;
  return { name, description, externalKey, rule: ruleOf(values) };
}

export function groupMistakes(values: GroupValues): Record<string, string> {
  const mistakes: Record<string, string> = {};
  const name = values.name.trim();
  if (name === '') mistakes.name = 'Enter a name.';
  if (name.length > 256) mistakes.name = 'Use at most 256 characters.';
  const { kind } = values;
  if (kind === 'static') return mistakes;
  const { condition, findings } = readFilter(values[kind], kind);
  const first = findings.find(({ level }) => level === 'error');
  if (!condition) mistakes.rule = first?.message ?? 'Correct the rule.';
  return mistakes;
}
