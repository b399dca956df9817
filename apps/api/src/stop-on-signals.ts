/** npm and pnpm pass Ctrl-C on to a script that the terminal has told already: one key press may arrive twice. */
const samePress = 500;

/**
 * Stops in order when asked to: Ctrl-C, a service manager, a closed terminal, or the end of the process that started
 * us and holds the other end of the channel (packages/setup/src/run.mjs). A second Ctrl-C does not wait: the guard of
 * the embedded database stops that by itself.
 */
export function stopOnSignals(stop: () => Promise<never>): void {
  let pressedAt = 0;
  let stopping = false;
  const begin = () => {
    if (!stopping) void stop();
    stopping = true;
  };
  process.on('SIGINT', () => {
    const now = performance.now();
    if (stopping && pressedAt > 0 && now - pressedAt > samePress) process.exit(130);
    pressedAt ||= now;
    begin();
  });
  process.on('SIGTERM', begin);
  process.on('SIGHUP', begin);
  process.on('disconnect', begin);
}
