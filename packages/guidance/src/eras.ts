/** The generations of the documentation that a step comes from, and where one worked then. */
export const eras = {
  '2015': 'the first console of Intune, on Windows Server 2012 R2',
  '2017': 'the Azure portal',
  '2019': 'the Azure portal, with partner CAs',
  '2024': 'the Intune admin center',
  countersign: 'Countersign itself',
} as const;

export type Era = keyof typeof eras;

/** "2015 and 2024" */
export function eraWords(own: readonly Era[]): string {
  const names = own.map((era) => (era === 'countersign' ? 'Countersign' : era));
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}
