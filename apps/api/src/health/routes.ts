import { health, probe } from '@countersign/contract/health';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { actorOf } from '../plugins/access.ts';
import { failures } from '../plugins/openapi.ts';
import { type HealthDeps, checkHealth } from './checks.ts';

export function healthRoutes(deps: HealthDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/health',
      {
        config: { access: 'health.read' },
        schema: {
          tags: ['Health'],
          summary: 'How the server is doing',
          response: { 200: health, ...failures },
        },
      },
      async (request) => checkHealth({ ...deps, actor: actorOf(request) }),
    );
  };
}

/** For load balancers and supervisors: a status, no more. */
export function probeRoutes({ pool, missingMigrations }: HealthDeps): FastifyPluginAsyncZod {
  return async (app) => {
    const options = {
      config: { access: 'public' },
      schema: { hide: true, response: { 200: probe, 503: probe } },
    } as const;

    app.get('/healthz', options, async () => ({ status: 'ok' as const }));

    app.get('/readyz', options, async (request, reply) => {
      const missing = await pool
        .query('select')
        .then(missingMigrations)
        .catch((err: unknown) => {
          request.log.warn({ err }, 'not ready');
          return undefined;
        });
      if (missing?.length === 0) return { status: 'ok' as const };
      return reply.status(503).send({ status: 'unavailable' });
    });
  };
}
