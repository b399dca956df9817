import type { ImportRequest } from '@countersign/contract/directory-import';
import { type ImportKind, importFields, importKeys } from '@countersign/contract/import-fields';
import type { DirectoryImport } from '../../api/directory-imports.ts';

/** What one decides of a file: which column fills which field, by what records are recognised, and what of those it lacks. */
export type Choices = {
  mapping: Record<string, string>;
  key: string;
  missing: ImportRequest['missing'];
};

export function choicesOf({ mapping, key, missing }: DirectoryImport): Choices {
  return { mapping, key: key ?? '', missing };
}

export function fieldsOf(kind: ImportKind): readonly (readonly [field: string, label: string])[] {
  return Object.entries(importFields[kind]);
}

/** The field that a column fills. */
export function fieldOf({ mapping }: Choices, column: string): string | undefined {
  return Object.entries(mapping).find(([, name]) => name === column)?.[0];
}

/** A column fills one field and a field takes one column: the last choice counts. Empty: the column is left out. */
export function withField(kind: ImportKind, choices: Choices, column: string, field: string): Choices {
  const kept = Object.entries(choices.mapping).filter(([name, taken]) => name !== field && taken !== column);
  const mapping = Object.fromEntries(field === '' ? kept : [...kept, [field, column]]);
  const keys = keysIn(kind, mapping);
  return { ...choices, mapping, key: keys.includes(choices.key) ? choices.key : (keys[0] ?? '') };
}

/** By what records can be recognised, as far as a column fills it; best first. */
export function keysIn(kind: ImportKind, mapping: Record<string, string>): string[] {
  return importKeys[kind].filter((name) => mapping[name] !== undefined);
}

/** What keeps the file from being checked. */
export function whyNot(kind: ImportKind, { mapping, key }: Choices): string | undefined {
  if (key !== '' && mapping[key] !== undefined) return undefined;
  const names = fieldsOf(kind).filter(([field]) => (importKeys[kind] as readonly string[]).includes(field));
  const labels = new Intl.ListFormat('en', { type: 'disjunction' }).format(names.map(([, label]) => label));
  return `Assign a column to ${labels}: without it nobody can tell which record a row is about.`;
}
