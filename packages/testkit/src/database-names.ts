import type { Connection } from '@countersign/api/database/connect';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that every test file clones its database on. */
    databaseServer: Connection;
  }
}

/** Whatever is named like this on the server belongs to the tests and may be dropped. */
export const testPrefix = 'countersign_test_';

export const templateName = `${testPrefix}template`;

export function withDatabase(server: Connection, database: string): Connection {
  if (!server.connectionString) return { ...server, database };
  const url = new URL(server.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}
