const start = 'finding:';

/** What the address has open where it shows the devices that a finding counts. */
export function openOf(key: string): string {
  return `${start}${key}`;
}

/** The key of that finding; undefined where something else is open. */
export function keyOpen(open: string | undefined): string | undefined {
  return open?.startsWith(start) ? open.slice(start.length) : undefined;
}
