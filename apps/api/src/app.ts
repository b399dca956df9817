import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import type { Config } from './config.ts';
import type { PrismaClient } from './generated/prisma/client.ts';

/** What the app is built from; everything outside the process is in here. */
export type Deps = {
  config: Config;
  pool: pg.Pool;
  db: PrismaClient;
  boss: PgBoss;
  now: () => Date;
};

export declare function buildApp(deps: Deps): Promise<FastifyInstance>;
