import { id } from '@countersign/contract/fields';
import { madeToken, token, tokenFields, tokenPage, tokenQuery } from '@countersign/contract/tokens';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { failures, noContent } from '../plugins/openapi.ts';
import { findToken, listTokens, makeToken, revokeToken } from './tokens.ts';

export function tokenRoutes(deps: {
  pool: pg.Pool;
  db: PrismaClient;
  now: () => Date;
}): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/tokens',
      {
        config: { access: 'tokens.write' },
        schema: {
          tags: ['API tokens'],
          summary: 'List API tokens',
          querystring: tokenQuery,
          response: { 200: tokenPage, ...failures },
        },
      },
      async (request) => listTokens(deps, request.query),
    );

    app.post(
      '/tokens',
      {
        config: { access: 'tokens.write', confirmed: true },
        schema: {
          tags: ['API tokens'],
          summary: 'Make an API token; the reply holds its secret, once',
          body: tokenFields,
          response: { 201: madeToken, ...failures },
        },
      },
      async (request, reply) =>
        reply.status(201).send(await makeToken(deps, { actor: actorOf(request), fields: request.body })),
    );

    app.get(
      '/tokens/:id',
      {
        config: { access: 'tokens.write' },
        schema: {
          tags: ['API tokens'],
          summary: 'Read an API token, without its secret',
          params: z.object({ id }),
          response: { 200: token, ...failures },
        },
      },
      async (request) => findToken(deps, request.params.id),
    );

    app.delete(
      '/tokens/:id',
      {
        config: { access: 'tokens.write' },
        schema: {
          tags: ['API tokens'],
          summary: 'Revoke an API token',
          params: z.object({ id }),
          response: { 204: noContent, ...failures },
        },
      },
      async (request, reply) => {
        await revokeToken(deps, { actor: actorOf(request), id: request.params.id });
        return reply.status(204).send(null);
      },
    );
  };
}
