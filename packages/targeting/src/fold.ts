/** Text as search, order and filters compare it. Applied on write to a shadow column, and to what a person types. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
