import { createHash } from 'node:crypto';
import { type Connection, createPool } from '@countersign/api/database/connect';
import { countedUpTo } from '@countersign/contract/lists';
import fastify, { type FastifyInstance } from 'fastify';
import { serveParent } from '../serve-parent.ts';
import type { Statements } from './capture-statements.ts';

export type ReferenceSettings = { connection: Connection; statements: Statements };

const idleLasts = 60 * 60_000;

/** The least that gives the same answer: no validation, no hooks, no log, no headers, and the statements of ours. */
async function openReference({ connection, statements }: ReferenceSettings): Promise<FastifyInstance> {
  const pool = createPool(connection);
  const { session, page, total } = statements;
  const app = fastify();
  app.get<{ Querystring: { limit: string } }>('/api/v1/audit', async (request, reply) => {
    const secret = /__Host-countersign=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const hash = createHash('sha256').update(secret).digest();
    const now = Date.now();
    const values = [hash, new Date(now), new Date(now - idleLasts)];
    const signedIn = await pool.query({ ...session, values });
    if (signedIn.rowCount === 0) return reply.status(401).send();

    const limit = Number(request.query.limit);
    const { rows } = await pool.query({ ...page });
    const counted = await pool.query({ ...total });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const { count } = counted.rows[0];
    return {
      items: shown.map((row) => ({
        no: row.no,
        at: row.at,
        actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
        action: row.action,
        subject: { kind: row.subject_kind, id: row.subject_id, name: row.subject_name },
        before: row.before,
        after: row.after,
        address: row.address,
        requestId: row.request_id,
        sealed: row.sealed,
      })),
      next: Buffer.from(JSON.stringify([last._sort, last._tie])).toString('base64url'),
      total: { count: Math.min(count, countedUpTo), exact: count <= countedUpTo },
    };
  });
  return app;
}

serveParent((settings) => openReference(settings as ReferenceSettings));
