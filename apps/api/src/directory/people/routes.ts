import {
  person,
  personExportQuery,
  personFields,
  personPage,
  personQuery,
  personValues,
} from '@countersign/contract/people';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { failures } from '../../plugins/openapi.ts';
import { exportRoute, recordRoutes } from '../../plugins/record-routes.ts';
import type { DirectoryDeps } from '../routes.ts';
import { exportPeople } from './export-people.ts';
import { createPerson, deletePerson, readPerson, replacePerson } from './people.ts';
import { listPeople } from './person-list.ts';
import { readPersonValues } from './person-values.ts';

const tag = 'Users';

export function peopleRoutes(deps: DirectoryDeps): FastifyPluginAsyncZod {
  const { pool, db } = deps;
  return async (app) => {
    await app.register(
      recordRoutes({
        path: '/people',
        tag,
        words: { one: 'a user', many: 'users' },
        access: { write: 'directory.write', remove: 'directory.write' },
        query: personQuery,
        page: personPage,
        fields: personFields,
        found: person,
        change: { method: 'PUT', fields: personFields },
        use: {
          list: ({ query }) => listPeople(pool, query),
          read: ({ id }) => readPerson(db, id),
          create: (asked) => createPerson(deps, asked),
          change: (asked) => replacePerson(deps, asked),
          remove: (asked) => deletePerson(deps, asked),
        },
      }),
    );

    await app.register(
      exportRoute(deps, {
        path: '/people/export',
        tag,
        summary: 'Download what the filters find, as CSV that an import takes again',
        name: 'users',
        query: personExportQuery,
        file: (query) => exportPeople(pool, query),
      }),
    );

    app.get(
      '/people/values',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags: [tag],
          summary: 'List the departments that users have',
          response: { 200: personValues, ...failures },
        },
      },
      async () => readPersonValues(pool),
    );
  };
}
