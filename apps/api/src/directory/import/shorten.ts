/** As much of what somebody wrote as a sentence can hold. */
export function shorten(value: unknown): string {
  const letters = Array.from(String(value));
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : letters.join('');
}
