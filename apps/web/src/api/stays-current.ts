import { useState } from 'react';

type Restartable<V> = { dirty: boolean; base: V; restart: (from: V) => void };

/** An untouched form follows what the server says; once touched it keeps what it started from. */
export function useStaysCurrent<V extends { version: number }>(form: Restartable<V>, newest: V): void {
  const [seen, setSeen] = useState(newest.version);
  if (newest.version === seen || form.dirty) return;
  setSeen(newest.version);
  if (newest.version !== form.base.version) form.restart(newest);
}
