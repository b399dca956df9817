import { readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import fastifyCookie from '@fastify/cookie';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { v7 as uuidv7 } from 'uuid';
import { accountRoutes } from './accounts/account-routes.ts';
import { authenticator } from './accounts/authenticate.ts';
import { meRoutes } from './accounts/me-routes.ts';
import { sessionRoutes } from './accounts/session-routes.ts';
import { assignmentRoutes } from './assignments/routes.ts';
import { targetRoutes } from './assignments/target-routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { catalogRoutes } from './catalog/routes.ts';
import { certificateRoutes } from './certificates/routes.ts';
import { consumerRoutes } from './consumers/routes.ts';
import type { Config } from './config.ts';
import { missingMigrations } from './database/missing-migrations.ts';
import { directoryRoutes } from './directory/routes.ts';
import { filterRoutes } from './filters/routes.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { metrics } from './health/metrics.ts';
import { healthRoutes, probeRoutes } from './health/routes.ts';
import { jobRoutes } from './jobs/routes.ts';
import { access } from './plugins/access.ts';
import { apiPages, openApi } from './plugins/openapi.ts';
import { originCheck } from './plugins/origin-check.ts';
import { problemDetails, sendProblem } from './plugins/problem-details.ts';
import { requestLog } from './plugins/request-log.ts';
import { securityHeaders } from './plugins/security-headers.ts';
import { validation } from './plugins/validation.ts';
import { visibility } from './plugins/visibility.ts';
import { web } from './plugins/web.ts';
import { preparationRoutes } from './preparation/routes.ts';
import { Problem } from './problem.ts';
import { profileRoutes } from './profiles/routes.ts';
import { scopeTagRoutes } from './scope-tags/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { settingsRoutes } from './settings/routes.ts';
import { stateRoutes } from './states/routes.ts';
import { tokenRoutes } from './tokens/routes.ts';
import { version } from './version.ts';

/** Everything outside the app; nothing in it is reached in any other way. */
export type Deps = {
  config: Config;
  pool: pg.Pool;
  db: PrismaClient;
  boss: PgBoss;
  now: () => Date;
  log: FastifyBaseLogger;
  /** The folder of the built portal; absent: the API alone. */
  webRoot?: string;
};

const bodyLimit = 1024 * 1024;

export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const { config, pool, now } = deps;
  const app = fastify({
    loggerInstance: deps.log,
    logController: requestLog(),
    bodyLimit,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    genReqId: () => uuidv7(),
    requestTimeout: 30_000,
    ...(config.tls ? { serverFactory: tlsServer(config.tls) } : {}),
  });
  app.removeContentTypeParser('text/plain');
  app.setSerializerCompiler(serializerCompiler);
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new Problem('request.not-found')));

  await app.register(problemDetails);
  await app.register(securityHeaders);
  await app.register(fastifyCookie);
  await app.register(originCheck, { publicUrl: config.publicUrl });
  const authenticate = authenticator(deps);
  await app.register(access, { authenticate, now });
  await app.register(visibility, { pool });
  await app.register(openApi, { version });
  await app.register(metrics, { pool });

  const health = {
    ...deps,
    dataDirectory: config.dataDirectory,
    missingMigrations: () => missingMigrations(pool),
    version,
    startedAt: now(),
  };
  await app.register(probeRoutes(health));
  await app.register(
    async (api) => {
      await api.register(validation);
      api.get('/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async () =>
        app.swagger(),
      );
      await api.register(sessionRoutes({ ...deps, authenticate }));
      await api.register(meRoutes(deps));
      await api.register(accountRoutes({ ...deps, publicUrl: config.publicUrl }));
      await api.register(tokenRoutes(deps));
      await api.register(catalogRoutes({ version }));
      await api.register(certificateRoutes(deps));
      await api.register(profileRoutes(deps));
      await api.register(assignmentRoutes(deps));
      await api.register(targetRoutes(deps));
      await api.register(filterRoutes(deps));
      await api.register(scopeTagRoutes(deps));
      await api.register(consumerRoutes(deps));
      await api.register(stateRoutes(deps));
      await api.register(directoryRoutes(deps));
      await api.register(preparationRoutes(deps));
      await api.register(auditRoutes(deps));
      await api.register(jobRoutes(deps));
      await api.register(searchRoutes(deps));
      await api.register(settingsRoutes(deps));
      await api.register(healthRoutes(health));
    },
    { prefix: '/api/v1' },
  );
  await app.register(apiPages, { prefix: '/api' });
  if (deps.webRoot !== undefined) await app.register(web, { root: deps.webRoot });
  return app;
}

type Handler = Parameters<typeof createTlsServer>[1];

function tlsServer({ cert, key }: { cert: string; key: string }) {
  return (handler: Handler) =>
    createTlsServer({ cert: readFileSync(cert), key: readFileSync(key), minVersion: 'TLSv1.2' }, handler);
}
