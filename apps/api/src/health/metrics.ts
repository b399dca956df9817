import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import type pg from 'pg';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { runOn } from '../evaluation/run.ts';
import { seesAll } from '../visible-to.ts';
import { readBacklog } from '../evaluation/backlog.ts';

/** Prometheus text about this process; labels are route patterns, never addresses or names. */
export const metrics = fp(async (app: FastifyInstance, { pool }: { pool: pg.Pool }) => {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const duration = new Histogram({
    name: 'countersign_http_request_duration_seconds',
    help: 'How long requests took, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [register],
  });
  const connections = new Gauge({
    name: 'countersign_database_connections',
    help: 'Connections of the pool, by state.',
    labelNames: ['state'],
    registers: [register],
    collect() {
      connections.set({ state: 'total' }, pool.totalCount);
      connections.set({ state: 'idle' }, pool.idleCount);
      connections.set({ state: 'waiting' }, pool.waitingCount);
    },
  });

  const backlog = new Gauge({
    name: 'countersign_evaluation_queue',
    help: 'What waits to be evaluated, and what could not be and is tried again.',
    labelNames: ['state'],
    registers: [register],
    async collect() {
      const { waiting, failing } = await readBacklog(runOn(pool), seesAll);
      backlog.set({ state: 'waiting' }, waiting);
      backlog.set({ state: 'failing' }, failing);
    },
  });

  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
  });

  app.get(
    '/metrics',
    { config: { access: 'health.read' }, schema: { hide: true } },
    async (_request, reply) => reply.type(register.contentType).send(await register.metrics()),
  );
});
