import { whatIfAnswer } from '@countersign/contract/assignments';
import { id } from '@countersign/contract/fields';
import { profileChange, relinking, restoration } from '@countersign/contract/profiles';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Change, exportWhatIf, tellWhatIf } from '../assignments/what-if.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { failures } from '../plugins/openapi.ts';
import { creationLimit } from './creation-limit.ts';
import { changeProfile, restoreProfile } from './profiles.ts';
import { relinkDependents } from './relink-dependents.ts';
import { seenBy } from './seen-by.ts';

type Deps = { db: PrismaClient; now: () => Date };

const params = z.object({ id });

/** What a new version of a profile, or another root of all that stand on one, would do to devices. */
export function profileWhatIfRoutes(deps: Deps): FastifyPluginAsyncZod {
  const send = async (reply: FastifyReply, change: Change) =>
    reply.type('text/csv; charset=utf-8').send(await exportWhatIf(deps, change));

  return async (app) => {
    const edit = routesAbout('changing a profile', profileChange);
    const edited = (request: Asked<typeof profileChange>): Change => {
      const asked = { ...seenBy(request), change: request.body };
      return (tx) => changeProfile({ ...deps, db: tx }, asked);
    };
    app.post('/profiles/:id/what-if', edit.told, async (request) => tellWhatIf(deps, edited(request)));
    app.post('/profiles/:id/what-if-export', edit.sent, async (request, reply) =>
      send(reply, edited(request)),
    );

    const restore = routesAbout('making an earlier version the newest', restoration);
    const restored = (request: Asked<typeof restoration>): Change => {
      const asked = { ...seenBy(request), version: request.body.version };
      return (tx) => restoreProfile({ ...deps, db: tx }, asked);
    };
    app.post('/profiles/:id/restore::what-if', restore.told, async (request) =>
      tellWhatIf(deps, restored(request)),
    );
    app.post('/profiles/:id/restore::what-if-export', restore.sent, async (request, reply) =>
      send(reply, restored(request)),
    );

    const relink = routesAbout('moving all that stand on a trusted profile to another one', relinking);
    const relinked = (request: Asked<typeof relinking>): Change => {
      const { rootProfileId } = request.body;
      const asked = { actor: actorOf(request), id: request.params.id, rootProfileId };
      return (tx) => relinkDependents({ ...deps, db: tx }, asked);
    };
    app.post('/profiles/:id/relink::what-if', relink.told, async (request) =>
      tellWhatIf(deps, relinked(request)),
    );
    app.post('/profiles/:id/relink::what-if-export', relink.sent, async (request, reply) =>
      send(reply, relinked(request)),
    );
  };
}

type Params = z.infer<typeof params>;
type Asked<Body extends z.ZodType> = FastifyRequest<{ Params: Params; Body: z.infer<Body> }>;

/** The answer to read, and all of it as a file. */
function routesAbout<Body extends z.ZodType>(what: string, body: Body) {
  const options = { bodyLimit: creationLimit, config: { access: 'profiles.write' } } as const;
  const schema = { tags: ['Profiles'], params, body };
  return {
    told: {
      ...options,
      schema: {
        ...schema,
        summary: `What ${what} would do to devices; nothing is saved`,
        response: { 200: whatIfAnswer, ...failures },
      },
    },
    sent: {
      ...options,
      schema: {
        ...schema,
        summary: `Every device that ${what} would do something to, as CSV; nothing is saved`,
        response: { 200: z.any().describe('The rows as a file'), ...failures },
      },
    },
  };
}
