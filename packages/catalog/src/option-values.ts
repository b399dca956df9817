import type { AnySetting, CertificateStore, Control, Json, Option } from './setting.ts';

export type WireOption = Option & { /** How the Graph wire writes it. */ wire: Json };

/** Options belong to no certificate. */
const noStore: CertificateStore = { base64Of: () => '', keep: () => '' };

/** What a setting offers to choose from, each as its own `wire` writes it; none where one types. */
export function optionsOf(setting: AnySetting): WireOption[] {
  const { control, wire } = setting;
  const property = (value: unknown, at: number): Json =>
    wire.write(value, noStore)[wire.properties[at] ?? ''] ?? null;
  const written: { [Type in Control['type']]?: (value: string) => Json } = {
    choice: (value) => property(value, 0),
    flags: (value) => property([value], 0),
    duration: (unit) => property({ value: 1, unit }, 1),
    subject: (format) => property({ format, text: '' }, 0),
    alternativeNames: (sanType) => inRow(property([{ sanType, value: '' }], 0), 'sanType'),
    extendedKeyUsages: (oid) => inRow(property([{ name: '', oid }], 0), 'objectIdentifier'),
  };
  const write = written[control.type];
  return offeredBy(control).map((option) => ({ ...option, wire: write?.(option.value) ?? null }));
}

function offeredBy(control: Control): readonly Option[] {
  if (control.type === 'choice' || control.type === 'flags') return control.options;
  if (control.type === 'duration') return control.units;
  if (control.type === 'subject') return control.formats;
  if (control.type === 'alternativeNames') return control.types;
  if (control.type === 'extendedKeyUsages')
    return control.predefined.map(({ name, oid }) => ({ value: oid, label: name }));
  return [];
}

function inRow(rows: Json, member: string): Json {
  const [row] = Array.isArray(rows) ? rows : [];
  return row !== null && typeof row === 'object' && !Array.isArray(row) ? (row[member] ?? null) : null;
}
