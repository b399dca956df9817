import { id } from '@countersign/contract/fields';
import {
  createdProfiles,
  oneGraphQuery,
  profile,
  profileChange,
  profileCreation,
  profileExportQuery,
  profileGraphQuery,
  profilePage,
  profileQuery,
  restoration,
  revisionPage,
  revisionQuery,
} from '@countersign/contract/profiles';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { attachment, sendCsv } from '../plugins/attachment.ts';
import { tagVersion } from '../plugins/etag.ts';
import { doOnce } from '../plugins/idempotency.ts';
import { failures, noContent } from '../plugins/openapi.ts';
import { createProfiles } from './create-profiles.ts';
import { exportProfiles } from './export-profiles.ts';
import { exportGraph, exportGraphObject, graphFileName } from './graph-export.ts';
import { profileImportRoutes } from './import/routes.ts';
import { creationLimit } from './creation-limit.ts';
import { type Place, listProfiles, listRevisions } from './profile-list.ts';
import { relinkRoutes } from './relink-routes.ts';
import { changeProfile, deleteProfile, findProfile, readProfile, restoreProfile } from './profiles.ts';
import { seenBy } from './seen-by.ts';
import { taggingRoutes } from '../scope-tags/tagging-routes.ts';
import { tagProfile } from './tag-profile.ts';
import { nameBrokenRules } from './rule-codes.ts';
import { profileValidationRoutes } from './validation-routes.ts';
import { profileWhatIfRoutes } from './what-if-routes.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

const params = z.object({ id });
const tags = ['Profiles'];

function placeOf({ pool, now }: Deps, request: FastifyRequest): Place {
  return { pool, now: now(), actor: actorOf(request) };
}

export function profileRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    nameBrokenRules(app);
    await app.register(profileCollectionRoutes(deps));
    await app.register(oneProfileRoutes(deps));
    await app.register(
      taggingRoutes({
        path: '/profiles::scope-tags',
        tag: 'Profiles',
        many: 'profiles',
        give: (one) => tagProfile(deps, one),
      }),
    );
    await app.register(relinkRoutes(deps));
    await app.register(profileValidationRoutes(deps));
    await app.register(profileWhatIfRoutes(deps));
    await app.register(profileImportRoutes(deps));
  };
}

function profileCollectionRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/profiles',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'List profiles',
          querystring: profileQuery,
          response: { 200: profilePage, ...failures },
        },
      },
      async (request) => listProfiles(placeOf(deps, request), request.query),
    );

    app.get(
      '/profiles/export',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'Download what the filters find, as CSV',
          querystring: profileExportQuery,
          response: { 200: z.any().describe('The rows as a file'), ...failures },
        },
      },
      async (request, reply) => {
        const file = exportProfiles(placeOf(deps, request), request.query);
        return sendCsv(reply, { name: 'profiles', at: deps.now() }, file);
      },
    );

    app.get(
      '/profiles/graph',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'Download profiles as one file of Graph JSON, which an import takes again',
          querystring: profileGraphQuery,
          response: { 200: z.any().describe('`{"value": […]}`'), ...failures },
        },
      },
      async (request, reply) => {
        const name = graphFileName(request.query, deps.now());
        void reply.header('content-disposition', attachment(name, '.json'));
        return reply
          .type('application/json; charset=utf-8')
          .send(exportGraph(placeOf(deps, request), request.query));
      },
    );

    app.post(
      '/profiles',
      {
        bodyLimit: creationLimit,
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'Create profiles with the trusted profiles they bring along, all of them or none',
          body: profileCreation,
          response: { 201: createdProfiles, ...failures },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { profiles: drafts, assignments, scopeTags } = request.body;
        const { status, body } = await doOnce({ ...deps, request, actor }, async (remember) => {
          let body = '';
          await createProfiles(deps, { actor, drafts, assignments, scopeTags }, async (tx, created) => {
            body = JSON.stringify(z.encode(createdProfiles, created));
            await remember(tx, { status: 201, body });
          });
          return { status: 201, body };
        });
        return reply
          .status(status as 201)
          .type('application/json; charset=utf-8')
          .serializer(String)
          .send(body as never);
      },
    );
  };
}

function oneProfileRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/profiles/:id',
      {
        config: { access: 'inventory.read' },
        schema: { tags, summary: 'Read a profile', params, response: { 200: profile, ...failures } },
      },
      async (request, reply) => {
        const found = await readProfile(deps, { id: request.params.id, actor: actorOf(request) });
        tagVersion(reply, found.version);
        return found;
      },
    );

    app.get(
      '/profiles/:id/export',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'Download a profile as Graph JSON',
          params,
          querystring: oneGraphQuery,
          response: { 200: z.any().describe('The object'), ...failures },
        },
      },
      async (request, reply) => {
        const asked = { ...request.params, ...request.query };
        const { fileName, text } = await exportGraphObject(placeOf(deps, request), asked);
        void reply.header('content-disposition', attachment(fileName, '.json'));
        return reply.type('application/json; charset=utf-8').serializer(String).send(text);
      },
    );

    app.patch(
      '/profiles/:id',
      {
        bodyLimit: creationLimit,
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'Change a profile',
          params,
          body: profileChange,
          response: { 200: profile, ...failures },
        },
      },
      async (request, reply) => {
        const asked = { ...seenBy(request), change: request.body };
        const changed = await deps.db.$transaction((tx) => changeProfile({ ...deps, db: tx }, asked));
        tagVersion(reply, changed.version);
        return changed;
      },
    );

    app.delete(
      '/profiles/:id',
      {
        config: { access: 'profiles.write' },
        schema: { tags, summary: 'Delete a profile', params, response: { 204: noContent, ...failures } },
      },
      async (request, reply) => {
        await deps.db.$transaction((tx) => deleteProfile({ ...deps, db: tx }, seenBy(request)));
        return reply.status(204).send(null);
      },
    );

    app.get(
      '/profiles/:id/history',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'Every version of a profile, newest first',
          params,
          querystring: revisionQuery,
          response: { 200: revisionPage, ...failures },
        },
      },
      async (request) => {
        const { no } = await findProfile(deps.db, request.params.id);
        const { cursor, limit } = request.query;
        return listRevisions(deps.pool, { actor: actorOf(request), no, cursor, limit });
      },
    );

    app.post(
      '/profiles/:id/restore',
      {
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'Make an earlier version the newest',
          params,
          body: restoration,
          response: { 200: profile, ...failures },
        },
      },
      async (request, reply) => {
        const asked = { ...seenBy(request), version: request.body.version };
        const restored = await deps.db.$transaction((tx) => restoreProfile({ ...deps, db: tx }, asked));
        tagVersion(reply, restored.version);
        return restored;
      },
    );
  };
}
