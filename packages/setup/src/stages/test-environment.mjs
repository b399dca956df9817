/**
 * Tests must not depend on how the person's own server is configured; DATABASE_URL alone stays, which chooses the
 * server that the API tests run on. `undefined` removes a variable.
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment() {
  const names = Object.keys(process.env).filter(
    (name) => name.startsWith('COUNTERSIGN_') || name === 'PORT' || name === 'HOST',
  );
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined };
  return { ...Object.fromEntries(names.map((name) => [name, undefined])), ...color };
}
