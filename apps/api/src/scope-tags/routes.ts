import {
  scopeTag,
  scopeTagFields,
  scopeTagId,
  scopeTagPage,
  scopeTagQuery,
} from '@countersign/contract/scope-tags';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { tagVersion, versionSeen } from '../plugins/etag.ts';
import { failures, noContent } from '../plugins/openapi.ts';
import { findScopeTag, listScopeTags } from './scope-tag-list.ts';
import { createScopeTag, deleteScopeTag, notFound, replaceScopeTag } from './scope-tags.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

const params = z.object({ id: scopeTagId });
const tags = ['Scope tags'];
const reading = { access: 'inventory.read' } as const;
const writing = { access: 'accounts.write' } as const;

/** Who shares profiles and filters with whom: whoever gives accounts their roles makes the tags. */
export function scopeTagRoutes(deps: Deps): FastifyPluginAsyncZod {
  async function read(id: string) {
    const found = await findScopeTag(deps.pool, id);
    if (found) return found;
    throw notFound();
  }

  return async (app) => {
    app.get(
      '/scope-tags',
      {
        config: reading,
        schema: {
          tags,
          summary: 'List scope tags',
          querystring: scopeTagQuery,
          response: { 200: scopeTagPage, ...failures },
        },
      },
      async (request) => listScopeTags(deps.pool, request.query),
    );

    app.post(
      '/scope-tags',
      {
        config: writing,
        schema: {
          tags,
          summary: 'Create a scope tag',
          body: scopeTagFields,
          response: { 201: scopeTag, ...failures },
        },
      },
      async (request, reply) => {
        const made = await read(
          await createScopeTag(deps, { actor: actorOf(request), fields: request.body }),
        );
        tagVersion(reply, made.version);
        return reply.status(201).send(made);
      },
    );

    app.get(
      '/scope-tags/:id',
      {
        config: reading,
        schema: { tags, summary: 'Read a scope tag', params, response: { 200: scopeTag, ...failures } },
      },
      async (request, reply) => {
        const found = await read(request.params.id);
        tagVersion(reply, found.version);
        return found;
      },
    );

    app.put(
      '/scope-tags/:id',
      {
        config: writing,
        schema: {
          tags,
          summary: 'Change the name and the description of a scope tag',
          params,
          body: scopeTagFields,
          response: { 200: scopeTag, ...failures },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const seen = versionSeen(request);
        await replaceScopeTag(deps, { actor: actorOf(request), id, seen, fields: request.body });
        const changed = await read(id);
        tagVersion(reply, changed.version);
        return changed;
      },
    );

    app.delete(
      '/scope-tags/:id',
      {
        config: writing,
        schema: {
          tags,
          summary: 'Delete a scope tag that nothing has any more',
          params,
          response: { 204: noContent, ...failures },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        await deleteScopeTag(deps, { actor: actorOf(request), id, seen: versionSeen(request) });
        return reply.status(204).send(null);
      },
    );
  };
}
