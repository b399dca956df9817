import { id } from '@countersign/contract/fields';
import {
  group,
  groupExportQuery,
  groupFields,
  groupPage,
  groupQuery,
  membersChange,
  membersChanged,
} from '@countersign/contract/groups';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.ts';
import { failures } from '../../plugins/openapi.ts';
import { exportRoute, recordRoutes } from '../../plugins/record-routes.ts';
import type { DirectoryDeps } from '../routes.ts';
import { exportGroups } from './export-groups.ts';
import { createGroup, deleteGroup, readGroup, replaceGroup } from './groups.ts';
import { listGroups } from './group-list.ts';
import { changeMembers } from './members.ts';
import { groupQuestionRoutes } from './question-routes.ts';

const params = z.object({ id });
const tag = 'Groups';

export function groupRoutes(deps: DirectoryDeps): FastifyPluginAsyncZod {
  const { pool, db } = deps;
  return async (app) => {
    await app.register(
      recordRoutes({
        path: '/groups',
        tag,
        words: { one: 'a group', many: 'groups' },
        access: { write: 'directory.write', remove: 'directory.write' },
        query: groupQuery,
        page: groupPage,
        fields: groupFields,
        found: group,
        change: { method: 'PUT', fields: groupFields },
        use: {
          list: ({ query }) => listGroups(pool, query),
          read: ({ id }) => readGroup(db, id),
          create: (asked) => createGroup(deps, asked),
          change: (asked) => replaceGroup(deps, asked),
          remove: (asked) => deleteGroup(deps, asked),
        },
      }),
    );

    await app.register(
      exportRoute(deps, {
        path: '/groups/export',
        tag,
        summary: 'Download what the filters find, as CSV',
        name: 'groups',
        query: groupExportQuery,
        file: (query) => exportGroups(pool, query),
      }),
    );

    app.post(
      '/groups/:id/members',
      {
        config: { access: 'directory.write' },
        schema: {
          tags: [tag],
          summary: 'Add and remove members, up to ten thousand at once',
          params,
          body: membersChange,
          response: { 200: membersChanged, ...failures },
        },
      },
      async (request) =>
        changeMembers(deps, { actor: actorOf(request), id: request.params.id, change: request.body }),
    );

    await app.register(groupQuestionRoutes(deps));
  };
}
