import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const mebibyte = 1024 * 1024;

/** The settings of the embedded server, as `name=value`. It shares one small machine with the API itself. */
export function serverOptions(options: { durable: boolean }): string[] {
  return [
    ...access,
    ...quietLog,
    ...memory(totalmem() / mebibyte),
    ...(options.durable ? [] : forgetful),
    ...(hasLittleSharedMemory() ? ['dynamic_shared_memory_type=mmap'] : []),
  ];
}

const access = [
  'listen_addresses=', // the socket only
  'unix_socket_permissions=0700',
  'max_connections=80',
  'timezone=UTC',
  'log_timezone=UTC',
];

/** Statements and key values are other people's data: they do not belong in a log. */
const quietLog = [
  'log_min_messages=log', // what goes wrong in a statement is told to whoever sent it
  'log_checkpoints=off',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'logging_collector=off',
];

/** Tests throw their database away, so they need not wait for the disk. */
const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum_naptime=10min'];

function memory(total: number): string[] {
  const share = (part: number, least: number, most: number) =>
    `${Math.round(Math.min(most, Math.max(least, total * part)))}MB`;
  return [
    `shared_buffers=${share(1 / 16, 64, 512)}`,
    `effective_cache_size=${share(1 / 2, 256, 8192)}`,
    `maintenance_work_mem=${share(1 / 32, 32, 256)}`,
    'max_wal_size=2GB',
    'random_page_cost=1.1', // solid state everywhere
    'jit=off', // compiling costs more than our short statements take
  ];
}

/** Containers have 64 MB there by default, too little for parallel queries. */
function hasLittleSharedMemory(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize < 256 * mebibyte;
  } catch {
    return true;
  }
}
