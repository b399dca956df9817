import { account } from '@countersign/contract/accounts';
import { id } from '@countersign/contract/fields';
import { passwordChange, profileChange, sessionList } from '@countersign/contract/sessions';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { z } from 'zod';
import { requirePerson } from '../actor.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { tagVersion, versionSeen } from '../plugins/etag.ts';
import { failures, noContent } from '../plugins/openapi.ts';
import { changePassword, endOtherSessions, endSession, renameMe } from './me.ts';
import { listSessions } from './sessions.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

/** What people change about themselves, whatever their roles. */
export function meRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.patch(
      '/me',
      {
        config: { access: 'signed-in' },
        schema: {
          tags: ['Own profile'],
          summary: 'Change my name',
          body: profileChange,
          response: { 200: account, ...failures },
        },
      },
      async (request, reply) => {
        const changed = await renameMe(deps, {
          actor: requirePerson(actorOf(request)),
          seen: versionSeen(request),
          displayName: request.body.displayName,
        });
        tagVersion(reply, changed.version);
        return changed;
      },
    );

    app.put(
      '/me/password',
      {
        config: { access: 'signed-in' },
        schema: {
          tags: ['Own profile'],
          summary: 'Change my password; every other session ends',
          body: passwordChange,
          response: { 204: noContent, ...failures },
        },
      },
      async (request, reply) => {
        await changePassword(deps, { actor: requirePerson(actorOf(request)), ...request.body });
        return reply.status(204).send(null);
      },
    );

    app.get(
      '/me/sessions',
      {
        config: { access: 'signed-in' },
        schema: {
          tags: ['Own profile'],
          summary: 'Where I am signed in',
          response: { 200: sessionList, ...failures },
        },
      },
      async (request) => listSessions(deps.db, { actor: requirePerson(actorOf(request)), now: deps.now() }),
    );

    app.delete(
      '/me/sessions',
      {
        config: { access: 'signed-in' },
        schema: {
          tags: ['Own profile'],
          summary: 'Sign out everywhere else',
          response: { 204: noContent, ...failures },
        },
      },
      async (request, reply) => {
        await endOtherSessions(deps, requirePerson(actorOf(request)));
        return reply.status(204).send(null);
      },
    );

    app.delete(
      '/me/sessions/:id',
      {
        config: { access: 'signed-in' },
        schema: {
          tags: ['Own profile'],
          summary: 'End one of my sessions',
          params: z.object({ id }),
          response: { 204: noContent, ...failures },
        },
      },
      async (request, reply) => {
        await endSession(deps, { actor: requirePerson(actorOf(request)), id: request.params.id });
        return reply.status(204).send(null);
      },
    );
  };
}
