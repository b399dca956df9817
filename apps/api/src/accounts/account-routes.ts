import {
  account,
  accountChange,
  accountFields,
  accountPage,
  accountQuery,
  invitation,
  invitedAccount,
  roleList,
} from '@countersign/contract/accounts';
import { id } from '@countersign/contract/fields';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { tagVersion, versionSeen } from '../plugins/etag.ts';
import { failures, noContent } from '../plugins/openapi.ts';
import { listAccounts, listRoles } from './account-list.ts';
import {
  changeAccount,
  createAccount,
  deleteAccount,
  findAccount,
  inviteAgain,
  signOutEverywhere,
} from './accounts.ts';
import { presentAccount } from './present-account.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date; publicUrl: URL };

const params = z.object({ id });

/** The token stands in the fragment, which no server and no log on the way ever sees. */
function presentLink(link: { token: string; expiresAt: Date }, publicUrl: URL) {
  return { ...link, url: new URL(`/welcome#${link.token}`, publicUrl).href };
}

export function accountRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/accounts',
      {
        config: { access: 'accounts.write' },
        schema: {
          tags: ['Accounts'],
          summary: 'List accounts',
          querystring: accountQuery,
          response: { 200: accountPage, ...failures },
        },
      },
      async (request) => listAccounts(deps.pool, request.query),
    );

    app.post(
      '/accounts',
      {
        config: { access: 'accounts.write', confirmed: true },
        schema: {
          tags: ['Accounts'],
          summary: 'Create an account; the reply holds its one-time link',
          body: accountFields,
          response: { 201: invitedAccount, ...failures },
        },
      },
      async (request, reply) => {
        const made = await createAccount(deps, { actor: actorOf(request), fields: request.body });
        tagVersion(reply, made.account.version);
        return reply
          .status(201)
          .send({ account: made.account, invitation: presentLink(made.link, deps.publicUrl) });
      },
    );

    app.get(
      '/accounts/:id',
      {
        config: { access: 'accounts.write' },
        schema: {
          tags: ['Accounts'],
          summary: 'Read an account',
          params,
          response: { 200: account, ...failures },
        },
      },
      async (request, reply) => {
        const found = presentAccount(await findAccount(deps.db, request.params.id));
        tagVersion(reply, found.version);
        return found;
      },
    );

    app.patch(
      '/accounts/:id',
      {
        config: { access: 'accounts.write', confirmed: true },
        schema: {
          tags: ['Accounts'],
          summary: 'Change, disable or enable an account',
          params,
          body: accountChange,
          response: { 200: account, ...failures },
        },
      },
      async (request, reply) => {
        const changed = await changeAccount(deps, {
          actor: actorOf(request),
          id: request.params.id,
          seen: versionSeen(request),
          change: request.body,
        });
        tagVersion(reply, changed.version);
        return changed;
      },
    );

    app.get(
      '/roles',
      {
        config: { access: 'signed-in' },
        schema: {
          tags: ['Accounts'],
          summary: 'The roles and what they allow',
          response: { 200: roleList, ...failures },
        },
      },
      async () => listRoles(deps.pool),
    );

    await app.register(accountActionRoutes(deps));
  };
}

/** What ends or reopens the way in. */
function accountActionRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.delete(
      '/accounts/:id',
      {
        config: { access: 'accounts.write', confirmed: true },
        schema: {
          tags: ['Accounts'],
          summary: 'Delete an account',
          params,
          response: { 204: noContent, ...failures },
        },
      },
      async (request, reply) => {
        await deleteAccount(deps, {
          actor: actorOf(request),
          id: request.params.id,
          seen: versionSeen(request),
        });
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/accounts/:id/invitation',
      {
        config: { access: 'accounts.write', confirmed: true },
        schema: {
          tags: ['Accounts'],
          summary: 'Make a new one-time link to choose a password',
          params,
          response: { 200: invitation, ...failures },
        },
      },
      async (request) =>
        presentLink(
          await inviteAgain(deps, { actor: actorOf(request), id: request.params.id }),
          deps.publicUrl,
        ),
    );

    app.post(
      '/accounts/:id/sign-out',
      {
        config: { access: 'accounts.write' },
        schema: {
          tags: ['Accounts'],
          summary: 'End every session of an account',
          params,
          response: { 204: noContent, ...failures },
        },
      },
      async (request, reply) => {
        await signOutEverywhere(deps, { actor: actorOf(request), id: request.params.id });
        return reply.status(204).send(null);
      },
    );
  };
}
