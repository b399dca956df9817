import { chosenPeople } from '@countersign/contract/people';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { whatIfRoutes } from '../../assignments/what-if-routes.ts';
import { actorOf } from '../../plugins/access.ts';
import { versionSeen } from '../../plugins/etag.ts';
import { holdRules } from '../directory-transaction.ts';
import type { DirectoryDeps } from '../routes.ts';
import { endPeople, endPerson } from './people.ts';

const common = { access: 'directory.write', tag: 'Users' } as const;

/** What the devices of users lose when these are no more. */
export function personWhatIfRoutes(deps: DirectoryDeps): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(
      whatIfRoutes(deps, {
        ...common,
        path: '/people/:id/delete::what-if',
        what: 'deleting a user',
        body: z.strictObject({}),
        change: (request) => {
          const asked = { actor: actorOf(request), id: request.params.id, seen: versionSeen(request) };
          return async (tx) => {
            await holdRules(tx);
            await endPerson({ ...deps, db: tx }, asked);
          };
        },
      }),
    );
    await app.register(
      whatIfRoutes(deps, {
        ...common,
        path: '/people::delete-what-if',
        what: 'deleting several users',
        body: chosenPeople,
        change:
          ({ body: { ids } }) =>
          async (tx) => {
            await holdRules(tx);
            await endPeople(tx, { id: { in: ids } });
          },
      }),
    );
  };
}
