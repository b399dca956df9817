import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import { isTaken } from '../database/sql-state.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';

/** The body as its text: a repeated request gets the very same. */
type Reply = { status: number; body: string };

/** Given to the work, to be called in its own transaction: what was done and that it was done are one thing. */
type Remember = (tx: Prisma.TransactionClient, reply: Reply) => Promise<void>;

type Once = {
  db: PrismaClient;
  now: () => Date;
  request: FastifyRequest;
  actor: Actor;
  /** What is asked for, where the bytes of the body also hold what differs from one sending to the next. */
  content?: readonly Uint8Array[];
};

const keyShape = /^[\x21-\x7e]{1,200}$/;

/**
 * A creating request that carries an `Idempotency-Key` is done once: sent again, it gets the first reply. Two at the same
 * time both work, and the one that commits second finds the key taken and is undone.
 */
export async function doOnce(
  { db, now, request, actor, content }: Once,
  work: (remember: Remember) => Promise<Reply>,
): Promise<Reply> {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return work(async () => undefined);
  if (typeof key !== 'string' || !keyShape.test(key)) {
    throw new Problem('request.malformed', 'Idempotency-Key is up to 200 visible letters, digits and signs.');
  }
  const id = {
    actor: actor.kind === 'system' ? actor.name : actor.id,
    route: `${request.method} ${request.routeOptions.url}`,
    key,
  };
  const digest = digestOf(request, content);
  const earlier = await findReply(db, id, digest);
  if (earlier) return earlier;
  try {
    return await work(async (tx, { status, body }) => {
      await tx.idempotency.create({
        data: { ...id, digest, status, body, createdAt: now() },
        select: { key: true },
      });
    });
  } catch (error) {
    const raced = isTaken(error) ? await findReply(db, id, digest) : undefined;
    if (raced) return raced;
    throw error;
  }
}

/** Of everything that the request asks for. */
function digestOf({ body, query }: FastifyRequest, content: Once['content']): Uint8Array<ArrayBuffer> {
  const hash = createHash('sha256').update(JSON.stringify(query) ?? '');
  if (content === undefined) hash.update(JSON.stringify(body) ?? '');
  // Each by its own digest, so that what ends one cannot begin the next.
  else for (const bytes of content) hash.update(createHash('sha256').update(bytes).digest());
  return new Uint8Array(hash.digest());
}

type KeyOfReply = { actor: string; route: string; key: string };

async function findReply(db: PrismaClient, id: KeyOfReply, digest: Uint8Array): Promise<Reply | undefined> {
  const row = await db.idempotency.findUnique({ where: { actor_route_key: id } });
  if (!row) return undefined;
  if (Buffer.compare(row.digest, digest) === 0) return { status: row.status, body: row.body };
  throw new Problem('idempotency.other-request', 'Take a new Idempotency-Key for a new request.');
}
