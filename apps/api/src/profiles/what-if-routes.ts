import {
  chosenProfiles,
  profileChange,
  profileCreation,
  relinking,
  restoration,
} from '@countersign/contract/profiles';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { whatIfRoutes } from '../assignments/what-if-routes.ts';
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { planCreation } from './create-profiles.ts';
import { creationLimit } from './creation-limit.ts';
import { leaveOutChosen } from './delete-chosen.ts';
import { changeProfile, deleteProfile, restoreProfile } from './profiles.ts';
import { relinkDependents } from './relink-dependents.ts';
import { seenBy } from './seen-by.ts';

type Deps = { db: PrismaClient; now: () => Date };

const common = { access: 'profiles.write', tag: 'Profiles', bodyLimit: creationLimit } as const;

/** What new profiles, a new version of one, another root of all that stand on one, or deleting would do to devices. */
export function profileWhatIfRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(
      whatIfRoutes(deps, {
        ...common,
        path: '/profiles::what-if',
        what: 'creating profiles',
        body: profileCreation,
        change: async (request) => {
          const { profiles: drafts, assignments, scopeTags } = request.body;
          return planCreation(deps, { actor: actorOf(request), drafts, assignments, scopeTags });
        },
      }),
    );
    await app.register(
      whatIfRoutes(deps, {
        ...common,
        path: '/profiles/:id/what-if',
        what: 'changing a profile',
        body: profileChange,
        change: (request) => {
          const asked = { ...seenBy(request), change: request.body };
          return (tx) => changeProfile({ ...deps, db: tx }, asked);
        },
      }),
    );
    await app.register(
      whatIfRoutes(deps, {
        ...common,
        path: '/profiles/:id/restore::what-if',
        what: 'making an earlier version the newest',
        body: restoration,
        change: (request) => {
          const asked = { ...seenBy(request), version: request.body.version };
          return (tx) => restoreProfile({ ...deps, db: tx }, asked);
        },
      }),
    );
    await app.register(
      whatIfRoutes(deps, {
        ...common,
        path: '/profiles/:id/delete::what-if',
        what: 'deleting a profile',
        body: z.strictObject({}),
        change: (request) => {
          const asked = seenBy(request);
          return (tx) => deleteProfile({ ...deps, db: tx }, asked);
        },
      }),
    );
    await app.register(
      whatIfRoutes(deps, {
        ...common,
        path: '/profiles::delete-what-if',
        what: 'deleting several profiles',
        body: chosenProfiles,
        change: (request) => {
          const chosen = { actor: actorOf(request), ids: request.body.ids, at: deps.now() };
          return (tx) => leaveOutChosen(tx, chosen);
        },
      }),
    );
    await app.register(
      whatIfRoutes(deps, {
        ...common,
        path: '/profiles/:id/relink::what-if',
        what: 'moving all that stand on a trusted profile to another one',
        body: relinking,
        change: (request) => {
          const { rootProfileId } = request.body;
          const asked = { actor: actorOf(request), id: request.params.id, rootProfileId };
          return (tx) => relinkDependents({ ...deps, db: tx }, asked);
        },
      }),
    );
  };
}
