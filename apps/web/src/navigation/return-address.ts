/** The address to go to after signing in: one of ours, whatever somebody put into the link. */
export function returnAddress(search: string): string {
  const to = new URLSearchParams(search).get('to') ?? '/';
  // A second slash or a backslash would make it another host's.
  return /^\/(?![/\\])/u.test(to) ? to : '/';
}

export function withReturnAddress(path: string, to: string): string {
  return to === '/' ? path : `${path}?${new URLSearchParams({ to }).toString()}`;
}
