import { id } from '@countersign/contract/fields';
import { job, jobList } from '@countersign/contract/jobs';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { requirePerson } from '../actor.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { failures } from '../plugins/openapi.ts';
import { findJob, listJobs } from './job-rows.ts';

export function jobRoutes(deps: { db: PrismaClient }): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/jobs',
      {
        config: { access: 'signed-in' },
        schema: { tags: ['Jobs'], summary: 'My latest jobs', response: { 200: jobList, ...failures } },
      },
      async (request) => listJobs(deps.db, requirePerson(actorOf(request)).no),
    );

    app.get(
      '/jobs/:id',
      {
        config: { access: 'signed-in' },
        schema: {
          tags: ['Jobs'],
          summary: 'Progress and result of a job',
          params: z.object({ id }),
          response: { 200: job, ...failures },
        },
      },
      async (request) => findJob(deps.db, { actor: actorOf(request), id: request.params.id }),
    );
  };
}
