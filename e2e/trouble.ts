import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** Writes down what no page may do: errors on the console, exceptions nobody caught, breaches of the content policy. */
export async function watchForTrouble(context: BrowserContext, complaints: string[]): Promise<void> {
  context.on('console', (message) => {
    if (isComplaint(message)) complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      // oxlint-disable-next-line no-console -- it is how the page tells the test
      console.error(`content policy: ${violatedDirective} ${blockedURI}`);
    });
  });
}

/**
 * Chromium reports every refusal of the API as a resource that failed to load; the page answers those itself. So it does
 * where a test has ended the server, while parts of the page may be on their way that are fetched ahead: what is closing says
 * 503, what is closed nothing.
 */
function isComplaint(message: ConsoleMessage): boolean {
  const failed = message.text().startsWith('Failed to load resource');
  const isAnswered =
    failed &&
    (message.location().url.includes('/api/') ||
      /(net::ERR_CONNECTION_REFUSED|503 \(Service Unavailable\))$/.test(message.text()));
  return message.type() === 'error' && !isAnswered;
}
