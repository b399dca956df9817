/** Does something once the browser has nothing better to do, or soon. Safari cannot say when that is: it waits a little. */
export function whenIdle(act: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 500);
    return () => clearTimeout(timer);
  }
  const asked = window.requestIdleCallback(act, { timeout: 1_000 });
  return () => window.cancelIdleCallback(asked);
}
