/** What was typed as a number, or as it was typed: the schema refuses that, and nothing typed is lost. */
export function typedNumber(text: string): number | string {
  const trimmed = text.trim();
  return /^-?\d{1,9}$/u.test(trimmed) ? Number(trimmed) : text;
}

export function shownNumber(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}
