/**
 * A part of the portal that is loaded on demand is gone: the server was updated while this page was open. Vite says so
 * by an event before the import fails; the page that explains the failure asks here. What was only fetched ahead may
 * have failed too, and that has harmed nobody.
 */
const lost = new WeakSet<object>();

window.addEventListener('vite:preloadError', ({ payload }) => lost.add(payload));

export function isLostPart(problem: unknown): boolean {
  return typeof problem === 'object' && problem !== null && lost.has(problem);
}
