/** Whether the last request reached the server; the shell shows a bar while it did not. */
let reachable = true;
const listeners = new Set<() => void>();

export function noteReachable(now: boolean): void {
  if (reachable === now) return;
  reachable = now;
  for (const listener of listeners) listener();
}

export function isReachable(): boolean {
  return reachable;
}

export function onReachableChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
