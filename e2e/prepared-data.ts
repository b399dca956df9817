import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ada } from './people.ts';
import { Program } from './program.ts';
import { Server } from './server.ts';

/**
 * Once before everything: what the first start and Ada's set-up leave in a data folder, for each portal to begin with a
 * copy of it (portal.ts). Making it anew takes a portal longer than many a journey.
 */
// oxlint-disable-next-line import/no-default-export -- Playwright asks for one
export default async function prepare(): Promise<() => void> {
  const server = await Server.start();
  const token = new URL(await server.setUpLink()).hash.slice(1);
  await Program.stranger(server).post('/setup', { token, ...ada });
  await server.stop();
  // Nobody pulls the plug here, and waiting for the disk takes long where others write too.
  appendFileSync(join(server.dataDirectory, 'postgres/postgresql.conf'), 'fsync = off\n');
  process.env['E2E_DATA'] = server.dataDirectory;
  return () => rmSync(server.dataDirectory, { recursive: true, force: true });
}
