import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { deviceRoutes } from './devices/routes.ts';
import { groupRoutes } from './groups/routes.ts';
import { importRoutes } from './import/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { personWhatIfRoutes } from './people/what-if-routes.ts';

export type DirectoryDeps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

export function directoryRoutes(deps: DirectoryDeps & { boss: PgBoss }): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(peopleRoutes(deps));
    await app.register(personWhatIfRoutes(deps));
    await app.register(deviceRoutes(deps));
    await app.register(groupRoutes(deps));
    await app.register(importRoutes(deps));
  };
}
