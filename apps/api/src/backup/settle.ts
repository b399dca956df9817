import type { PrismaClient } from '../generated/prisma/client.ts';
import { systemActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Contents } from './read-archive.ts';

/** What a restored database needs to know of it. Jobs of then have lost the queue that would have woken them. */
export async function settleRestored(
  { db, now }: { db: PrismaClient; now: () => Date },
  { manifest, checksums }: Contents,
): Promise<void> {
  const at = now();
  const rows = checksums.tables.reduce((sum, table) => sum + table.rows, 0);
  await db.$transaction(async (tx) => {
    await tx.job.updateMany({
      where: { finishedAt: null },
      data: {
        state: 'failed',
        finishedAt: at,
        problem: {
          code: 'server.failed',
          title: 'Something went wrong on the server',
          detail: 'The server was restored from a backup before this had ended. Start it again.',
        },
      },
    });
    await recordAudit(tx, {
      actor: systemActor('Command line'),
      now: at,
      entry: {
        action: 'backup.restore',
        subject: { kind: 'backup', id: null, name: `Backup of ${manifest.created}` },
        after: { created: manifest.created, product: manifest.product, rows },
      },
    });
  });
  await db.$executeRaw`analyze`;
}
