import { join, resolve } from 'node:path';
import type { Pool } from 'pg';
import { type ServerProcess, startServerProcess } from '../server-process.ts';
import { captureStatements } from './capture-statements.ts';
import type { AppSettings } from './open-app.ts';
import type { ReferenceSettings } from './reference.ts';
import type { Request } from './request.ts';
import { seed } from './seed.ts';

export type Both = AsyncDisposable & { ours: ServerProcess; reference: ServerProcess; request: Request };

/** A log of that many rows in a migrated database, ours and the reference before it, and what both are asked. */
export async function startBoth({
  connection,
  dataDirectory,
  ...seeding
}: AppSettings & { pool: Pool; rows: number }): Promise<Both> {
  const { cookie } = await seed({ ...seeding, dataDirectory });
  const request = { url: '/api/v1/audit?limit=50', headers: { cookie } };
  const settings: AppSettings = { connection, dataDirectory };
  const statements = await captureStatements(settings, request);
  await using stack = new AsyncDisposableStack();
  const ours = stack.use(
    await startServerProcess({
      file: resolve(import.meta.dirname, 'ours.ts'),
      settings,
      logFile: join(dataDirectory, 'ours.log'),
    }),
  );
  const referenceSettings: ReferenceSettings = { connection, statements };
  const reference = stack.use(
    await startServerProcess({
      file: resolve(import.meta.dirname, 'reference.ts'),
      settings: referenceSettings,
    }),
  );
  const started = stack.move();
  return { ours, reference, request, [Symbol.asyncDispose]: () => started.disposeAsync() };
}
