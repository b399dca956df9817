import { id } from '@countersign/contract/fields';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import type pg from 'pg';
import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';
import { run } from '../lists/keyset.ts';
import { Problem } from '../problem.ts';
import { visibleTo } from '../visible-to.ts';

const tagged = {
  profiles: { table: Prisma.sql`profile`, code: 'profile.not-found' },
  filters: { table: Prisma.sql`filter`, code: 'filter.not-found' },
} as const;

/**
 * Whatever is asked of one profile or filter is asked by somebody who sees it: each route under its address, those too that
 * are yet to come.
 */
export const visibility = fp(async (app: FastifyInstance, { pool }: { pool: pg.Pool }) => {
  app.addHook('preValidation', async ({ actor, routeOptions: { url = '' }, params }) => {
    const [, subject] = /^\/api\/v1\/(profiles|filters)\/:id(?:\/|::|$)/.exec(url) ?? [];
    if (!actor || actor.scopeTags === 'all' || subject === undefined) return;
    const { table, code } = tagged[subject as keyof typeof tagged];
    const { data: named } = z.object({ id }).safeParse(params);
    // What is no id is told by the route itself.
    if (!named) return;
    const [found] = await run(
      pool,
      Prisma.sql`select from ${table} t where t.id = ${named.id}::uuid and ${visibleTo(actor, Prisma.sql`t`)}`,
    );
    // The same words for what is gone and for what is there: neither tells of the other.
    if (!found) throw new Problem(code, 'It was deleted, or has only scope tags that you do not have.');
  });
});
