import {
  consumer,
  consumerChange,
  consumerFields,
  consumerPage,
  consumerQuery,
} from '@countersign/contract/consumers';
import { id } from '@countersign/contract/fields';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { tagVersion, versionSeen } from '../plugins/etag.ts';
import { failures, noContent } from '../plugins/openapi.ts';
import { listConsumers } from './consumer-list.ts';
import { changeConsumer, createConsumer, deleteConsumer, readConsumer } from './consumers.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

const params = z.object({ id });
const tags = ['Consumers'];
const reading = { access: 'inventory.read' } as const;
const writing = { access: 'profiles.write' } as const;

/** Wi-Fi, VPN and e-mail profiles that are kept elsewhere and use certificate profiles of ours (+c9). */
export function consumerRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/consumers',
      {
        config: reading,
        schema: {
          tags,
          summary: 'List Wi-Fi, VPN and e-mail profiles kept elsewhere',
          querystring: consumerQuery,
          response: { 200: consumerPage, ...failures },
        },
      },
      async (request) => listConsumers(deps.pool, request.query),
    );

    app.post(
      '/consumers',
      {
        config: writing,
        schema: {
          tags,
          summary: 'Record what uses certificate profiles',
          body: consumerFields,
          response: { 201: consumer, ...failures },
        },
      },
      async (request, reply) => {
        const made = await createConsumer(deps, { actor: actorOf(request), fields: request.body });
        tagVersion(reply, made.version);
        return reply.status(201).send(made);
      },
    );

    app.get(
      '/consumers/:id',
      {
        config: reading,
        schema: { tags, summary: 'Read one', params, response: { 200: consumer, ...failures } },
      },
      async (request, reply) => {
        const found = await readConsumer(deps.db, request.params.id);
        tagVersion(reply, found.version);
        return found;
      },
    );

    app.patch(
      '/consumers/:id',
      {
        config: writing,
        schema: {
          tags,
          summary: 'Change one',
          params,
          body: consumerChange,
          response: { 200: consumer, ...failures },
        },
      },
      async (request, reply) => {
        const changed = await changeConsumer(deps, {
          actor: actorOf(request),
          id: request.params.id,
          seen: versionSeen(request),
          change: request.body,
        });
        tagVersion(reply, changed.version);
        return changed;
      },
    );

    app.delete(
      '/consumers/:id',
      {
        config: writing,
        schema: { tags, summary: 'Delete one', params, response: { 204: noContent, ...failures } },
      },
      async (request, reply) => {
        await deleteConsumer(deps, {
          actor: actorOf(request),
          id: request.params.id,
          seen: versionSeen(request),
        });
        return reply.status(204).send(null);
      },
    );
  };
}
