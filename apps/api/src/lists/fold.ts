/** Text as search and order compare it. Applied on write to a shadow column and to what a person types. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** A pattern for LIKE that finds the text anywhere. */
export function anywhere(text: string): string {
  return `%${fold(text).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
