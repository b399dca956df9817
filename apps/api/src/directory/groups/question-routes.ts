import { id } from '@countersign/contract/fields';
import {
  type GroupFields,
  groupAssignmentPage,
  groupAssignmentQuery,
  groupPreview,
  groupPreviewQuestion,
  groupWhatIf,
  membersChange,
} from '@countersign/contract/groups';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Change } from '../../assignments/what-if.ts';
import { whatIfRoutes } from '../../assignments/what-if-routes.ts';
import { actorOf } from '../../plugins/access.ts';
import { failures } from '../../plugins/openapi.ts';
import { takeRules } from '../directory-transaction.ts';
import type { DirectoryDeps } from '../routes.ts';
import { listGroupAssignments } from './group-assignments.ts';
import { findGroup, removeGroup, saveGroup } from './groups.ts';
import { saveMembers } from './members.ts';
import { previewMembers } from './preview-members.ts';

const params = z.object({ id });
const tags = ['Groups'];

/** What is to be known of a group before it is changed: whom it would hold, who relies on it, what would happen. */
export function groupQuestionRoutes(deps: DirectoryDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/groups::preview',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'The people or devices that a rule is true of, page by page, without saving it',
          body: groupPreviewQuestion,
          response: { 200: groupPreview, ...failures },
        },
      },
      async (request) => previewMembers(deps.pool, request.body),
    );

    app.get(
      '/groups/:id/assignments',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'The profiles that are assigned to a group, or keep it out',
          params,
          querystring: groupAssignmentQuery,
          response: { 200: groupAssignmentPage, ...failures },
        },
      },
      async (request) => {
        const { no } = await findGroup(deps.db, request.params.id);
        const { cursor, limit } = request.query;
        return listGroupAssignments(deps.pool, { actor: actorOf(request), no, cursor, limit });
      },
    );

    await app.register(
      whatIfRoutes(deps, {
        path: '/groups/:id/what-if',
        access: 'directory.write',
        tag: 'Groups',
        what: 'changing or deleting a group',
        body: groupWhatIf,
        change: ({ params: { id }, body }) => otherGroup({ id, fields: body.fields, at: deps.now() }),
      }),
    );

    await app.register(
      whatIfRoutes(deps, {
        path: '/groups/:id/members::what-if',
        access: 'directory.write',
        tag: 'Groups',
        what: 'adding and removing members',
        body: membersChange,
        change:
          ({ params: { id }, body: change }) =>
          (tx) =>
            saveMembers(tx, { id, change }),
      }),
    );
  };
}

type Other = { id: string; fields: GroupFields | null; at: Date };

/** Without fields it is its end. */
function otherGroup({ id, fields, at }: Other): Change {
  return async (tx) => {
    await takeRules(tx);
    await (fields === null ? removeGroup(tx, { id }) : saveGroup(tx, { id, fields, at }));
  };
}
