import { type Connection, createPool } from '@countersign/api/database/connect';
import { keepEvaluating } from '@countersign/api/evaluation/keep-evaluating';
import { openLog } from '@countersign/api/log';

/** The other side of evaluators.ts: evaluates for as long as its parent is there. */
process.on('disconnect', () => process.exit(0));
process.once('message', ({ connection, application }: { connection: Connection; application: string }) => {
  const pool = createPool(connection, { application, max: 2 });
  keepEvaluating({ pool, now: () => new Date() }, openLog({ level: 'silent' }));
});
