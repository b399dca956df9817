import type { AnySetting } from '@countersign/catalog/setting';
import type { FieldProps } from './field-props.ts';
import { wrongIn, type Wrong } from './schema-words.ts';
import { type Told, useField } from './use-field.ts';

/** A field of rows: what is said of each row, and what of the list. */
export function useList(props: FieldProps) {
  const { wrong, told, onBlur } = useField(props);
  // The schema knows which row is wrong; the wizard only that one is.
  const bySchema = wrong ? wrongIn(props.setting, props.value) : [];
  const inRows: (Told & Pick<Wrong, 'part'>)[] = [
    ...bySchema.filter(({ row }) => row !== undefined).map((one) => ({ ...one, level: 'error' as const })),
    ...told.filter(({ row }) => row !== undefined),
  ];
  const repeated = new Set(inRows.map(({ message }) => message));
  return {
    wrong,
    required: needsOne(props.setting),
    onBlur,
    inRows,
    told: told.filter(({ row, message }) => row === undefined && !repeated.has(message)),
  };
}

/** Whether a list may not be empty. */
export function needsOne(setting: AnySetting): boolean {
  return !setting.schema.safeParse([]).success;
}
