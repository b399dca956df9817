import { whatIfAnswer } from '@countersign/contract/assignments';
import { id } from '@countersign/contract/fields';
import {
  groupAssignmentPage,
  groupAssignmentQuery,
  groupPreview,
  groupPreviewQuestion,
  groupWhatIf,
  membersChange,
} from '@countersign/contract/groups';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../plugins/openapi.ts';
import type { DirectoryDeps } from '../routes.ts';
import { listGroupAssignments } from './group-assignments.ts';
import { findGroup } from './groups.ts';
import { previewMembers } from './preview-members.ts';
import { whatIfGroup, whatIfMembers } from './what-if.ts';

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
        return listGroupAssignments(deps.pool, { no, cursor, limit });
      },
    );

    app.post(
      '/groups/:id/what-if',
      {
        config: { access: 'directory.write' },
        schema: {
          tags,
          summary: 'What changing or deleting a group would do to devices; nothing is saved',
          params,
          body: groupWhatIf,
          response: { 200: whatIfAnswer, ...failures },
        },
      },
      async (request) => whatIfGroup(deps, { id: request.params.id, fields: request.body.fields }),
    );

    app.post(
      '/groups/:id/members::what-if',
      {
        config: { access: 'directory.write' },
        schema: {
          tags,
          summary: 'What adding and removing members would do to devices; nothing is saved',
          params,
          body: membersChange,
          response: { 200: whatIfAnswer, ...failures },
        },
      },
      async (request) => whatIfMembers(deps, { id: request.params.id, change: request.body }),
    );
  };
}
