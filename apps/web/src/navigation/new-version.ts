/**
 * A part of the portal that is loaded on demand is gone: the server was updated while this page was open. Vite says
 * so by an event before the import fails; the page that explains the failure asks here.
 */
let outdated = false;

window.addEventListener('vite:preloadError', () => {
  outdated = true;
});

export function isOutdated(): boolean {
  return outdated;
}
