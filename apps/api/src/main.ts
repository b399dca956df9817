import { resolve } from 'node:path';
import { type Config, ConfigError, readConfig } from './config.ts';
import { DatabaseError } from './database/database-error.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase } from './database/open-database.ts';
import { claimInstance, InstanceError } from './instance.ts';
import { openLog } from './log.ts';
import { MasterKeyError } from './secrets/keyring.ts';
import { serve } from './serve.ts';
import { tellSetUpLink } from './set-up-link.ts';
import { stopOnSignals } from './stop-on-signals.ts';

const root = resolve(import.meta.dirname, '../../..');

/** What has been opened, in order; stopping closes it from the end. */
const opened: (() => Promise<void> | void)[] = [];
let stopping = false;

async function stop(exitCode: number): Promise<never> {
  stopping = true;
  for (const close of opened.toReversed()) await close();
  process.exit(exitCode);
}

async function start(config: Config): Promise<void> {
  const claim = claimInstance(config.dataDirectory, 'server');
  opened.push(() => claim.release());
  const database = await openDatabase(config);
  opened.push(() => database.close());
  await migrate(database.connection);
  const server = await serve({ config, database, log: openLog() });
  opened.push(() => server.stop());
  claim.publish({ url: server.address, database: database.place });
  tell(`Countersign is ready at ${server.address}`);
  const { dataDirectory } = config;
  await tellSetUpLink(server.setUpLink, { terminal: process.stdout.isTTY, dataDirectory, tell });
  const lastWords = await database.ended;
  if (!stopping) throw new DatabaseError('database.ended', `The embedded database has ended. ${lastWords}`);
}

/** To the terminal and never to the log: the link is a secret. */
function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The sentence for a failure that the person at the terminal can do something about. */
function sentenceFor(error: unknown): string | undefined {
  const told = [ConfigError, DatabaseError, InstanceError, MasterKeyError];
  if (told.some((kind) => error instanceof kind)) return (error as Error).message;
  const { code, syscall, address, port } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  if (syscall !== 'listen') return undefined;
  if (code === 'EADDRINUSE')
    return `Another program listens on ${address} port ${port}. Set PORT to a free one.`;
  return `Listening on ${address} port ${port} failed (${code}). Set HOST and PORT to what this machine allows.`;
}

async function fail(error: unknown): Promise<never> {
  const sentence = sentenceFor(error);
  process.stderr.write(
    sentence ? `${sentence}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return stop(error instanceof ConfigError ? 2 : 1);
}

stopOnSignals(() => stop(0));
try {
  await start(readConfig(process.env, { root }));
} catch (error) {
  if (!stopping) await fail(error);
}
