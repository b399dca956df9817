const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "31 December 2024", wherever the reader is. */
export function retirementDay({ since }: { since: string }): string {
  return day.format(new Date(since));
}
