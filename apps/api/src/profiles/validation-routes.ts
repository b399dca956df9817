import { id } from '@countersign/contract/fields';
import {
  judgedChange,
  profileChange,
  profileCreation,
  profileFindings,
} from '@countersign/contract/profiles';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { failures } from '../plugins/openapi.ts';
import { creationLimit } from './creation-limit.ts';
import { judgeChange } from './judge-change.ts';
import { allFindings } from './new-root.ts';
import { warnOfNeighbours } from './neighbours.ts';
import { prepareProfiles } from './prepare.ts';

type Deps = { db: PrismaClient; now: () => Date };

const tags = ['Profiles'];

/** What would be said of profiles to be and of changes, before anything is saved. */
export function profileValidationRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/profiles::validate',
      {
        bodyLimit: creationLimit,
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'All that would be said of these profiles, without saving them',
          body: profileCreation,
          response: { 200: profileFindings, ...failures },
        },
      },
      async (request) => {
        const actor = actorOf(request);
        const prepared = await prepareProfiles({ ...deps, actor }, request.body.profiles, { door: 'create' });
        await warnOfNeighbours({ db: deps.db, actor }, prepared);
        return { profiles: prepared.map((profile) => ({ findings: allFindings(profile) })) };
      },
    );

    app.post(
      '/profiles/:id/validate',
      {
        bodyLimit: creationLimit,
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'All that would be said of a change, and what it would do, without saving it',
          params: z.object({ id }),
          body: profileChange,
          response: { 200: judgedChange, ...failures },
        },
      },
      async (request) =>
        judgeChange(deps, { actor: actorOf(request), id: request.params.id, change: request.body }),
    );
  };
}
