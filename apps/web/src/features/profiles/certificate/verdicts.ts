/** The kinds of certificate, in the words that pages use. No zod here. */
export const verdictTitles: Record<string, string> = {
  root: 'Root CA',
  intermediate: 'Intermediate CA',
  'end-entity': 'Not a CA',
};

export function verdictTitle(verdict: string): string {
  return verdictTitles[verdict] ?? verdict;
}
