import type { BrowserContext, ConsoleMessage, WebError } from '@playwright/test';

/** Writes down what no page may do, until it is told to stop: errors on the console, exceptions nobody caught. */
export function watchForTrouble(context: BrowserContext, complaints: string[]): () => void {
  const onConsole = (message: ConsoleMessage) => {
    if (isComplaint(message)) complaints.push(`${message.page()?.url()}: ${message.text()}`);
  };
  const onError = (error: WebError) => complaints.push(String(error.error()));
  context.on('console', onConsole);
  context.on('weberror', onError);
  return () => {
    context.off('console', onConsole);
    context.off('weberror', onError);
  };
}

/** Breaches of the content policy become errors on the console. */
export async function reportBreaches(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      // oxlint-disable-next-line no-console -- it is how the page tells the test
      console.error(`content policy: ${violatedDirective} ${blockedURI}`);
    });
  });
}

/** A connection that is tried, and those that were open: each breaks at another moment. */
const hasNoServer =
  /(net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE)|503 \(Service Unavailable\))$/;

/**
 * Chromium reports every refusal of the API as a resource that failed to load; the page answers those itself. So it does
 * where a test has ended the server, while parts of the page may be on their way that are fetched ahead: what is closing says
 * 503, what is closed nothing.
 */
function isComplaint(message: ConsoleMessage): boolean {
  const failed = message.text().startsWith('Failed to load resource');
  const isAnswered = failed && (message.location().url.includes('/api/') || hasNoServer.test(message.text()));
  return message.type() === 'error' && !isAnswered;
}
