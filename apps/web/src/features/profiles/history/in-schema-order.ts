import type { Kind } from '@countersign/catalog/kind';

type Settings = Record<string, unknown>;

/** The database keeps no order of properties; what is compared as text is first written as its schema writes it. */
export function inSchemaOrder(kind: Kind, settings: Settings): Settings {
  const entries = Object.entries(settings).map(([key, value]) => {
    const parsed = kind.settings[key]?.schema.safeParse(value);
    return [key, parsed?.success ? (parsed.data as unknown) : value] as const;
  });
  return Object.fromEntries(entries);
}
