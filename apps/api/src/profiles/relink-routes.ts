import { id } from '@countersign/contract/fields';
import { relinked, relinking } from '@countersign/contract/profiles';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { failures } from '../plugins/openapi.ts';
import { creationTimeout } from './insert-profiles.ts';
import { relinkDependents } from './relink-dependents.ts';

type Deps = { db: PrismaClient; now: () => Date };

export function relinkRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/profiles/:id/relink',
      {
        config: { access: 'profiles.write' },
        schema: {
          tags: ['Profiles'],
          summary: 'Move all that stand on a trusted profile to another one of the same family of platforms',
          params: z.object({ id }),
          body: relinking,
          response: { 200: relinked, ...failures },
        },
      },
      async (request) => {
        const { rootProfileId } = request.body;
        const asked = { actor: actorOf(request), id: request.params.id, rootProfileId };
        const moved = await deps.db.$transaction((tx) => relinkDependents({ ...deps, db: tx }, asked), {
          timeout: creationTimeout,
        });
        return { moved };
      },
    );
  };
}
