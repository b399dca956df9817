import {
  acceptance,
  doorstep,
  me,
  reauthentication,
  setUp as setUpBody,
  signIn as signInBody,
} from '@countersign/contract/sessions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { type AccountActor, type Actor, requirePerson } from '../actor.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { failures, noContent } from '../plugins/openapi.ts';
import { isTrustworthy } from '../plugins/trustworthy.ts';
import { Problem } from '../problem.ts';
import { readSettings } from '../settings/settings.ts';
import { originOf } from './authenticate.ts';
import { describeMe, endSession } from './me.ts';
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts';
import { acceptInvitation, isSetUpNeeded, setUp } from './set-up.ts';
import { reauthenticate, signIn } from './sign-in.ts';

type Deps = {
  pool: pg.Pool;
  db: PrismaClient;
  now: () => Date;
  authenticate: (request: FastifyRequest) => Promise<Actor | undefined>;
};

/** The door: what a stranger may ask, and how one comes in and goes out. */
export function sessionRoutes(deps: Deps): FastifyPluginAsyncZod {
  async function enter(reply: FastifyReply, { secret, actor }: { secret: string; actor: AccountActor }) {
    setSessionCookie(reply, secret);
    return describeMe(deps, actor);
  }

  return async (app) => {
    app.get(
      '/doorstep',
      {
        config: { access: 'public' },
        schema: {
          tags: ['Session'],
          summary: 'What to know before signing in',
          security: [],
          response: { 200: doorstep },
        },
      },
      async (request) => {
        const [setUpNeeded, settings] = await Promise.all([isSetUpNeeded(deps.db), readSettings(deps.db)]);
        return {
          setUpNeeded,
          signInPossible: isTrustworthy(request),
          organisation: { name: settings.value.name },
        };
      },
    );

    app.post(
      '/setup',
      {
        config: { access: 'public' },
        schema: {
          tags: ['Session'],
          summary: 'Make the first administrator with the link of the terminal',
          security: [],
          body: setUpBody,
          response: { 200: me, ...failures },
        },
      },
      async (request, reply) => {
        requireKeptCookie(request);
        return enter(reply, await setUp(deps, request.body, from(request)));
      },
    );

    app.post(
      '/invitations',
      {
        config: { access: 'public' },
        schema: {
          tags: ['Session'],
          summary: 'Choose a password with a one-time link',
          security: [],
          body: acceptance,
          response: { 200: me, ...failures },
        },
      },
      async (request, reply) => {
        requireKeptCookie(request);
        return enter(reply, await acceptInvitation(deps, request.body, from(request)));
      },
    );

    app.post(
      '/session',
      {
        config: { access: 'public' },
        schema: {
          tags: ['Session'],
          summary: 'Sign in',
          security: [],
          body: signInBody,
          response: { 200: me, ...failures },
        },
      },
      async (request, reply) => {
        requireKeptCookie(request);
        return enter(reply, await signIn(deps, request.body, from(request)));
      },
    );

    await app.register(ownSessionRoutes(deps));
  };
}

/** The session one is in. */
function ownSessionRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/session',
      {
        // A stranger is an answer here, not a failure: the sign-in page asks too.
        config: { access: 'public' },
        schema: {
          tags: ['Session'],
          summary: 'Who I am and what I may do; null for a stranger',
          response: { 200: me.nullable(), ...failures },
        },
      },
      async (request) => {
        const actor = await deps.authenticate(request);
        return actor ? describeMe(deps, requirePerson(actor)) : null;
      },
    );

    app.delete(
      '/session',
      {
        config: { access: 'signed-in' },
        schema: { tags: ['Session'], summary: 'Sign out', response: { 204: noContent, ...failures } },
      },
      async (request, reply) => {
        const actor = requirePerson(actorOf(request));
        await endSession(deps, { actor, id: actor.session.id });
        clearSessionCookie(reply);
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/session/reauthentication',
      {
        config: { access: 'signed-in' },
        schema: {
          tags: ['Session'],
          summary: 'Give the password again, for what is dangerous',
          body: reauthentication,
          response: { 200: me, ...failures },
        },
      },
      async (request) => {
        const actor = requirePerson(actorOf(request));
        return describeMe(deps, await reauthenticate(deps, { actor, password: request.body.password }));
      },
    );
  };
}

function from(request: FastifyRequest) {
  return { origin: originOf(request), userAgent: request.headers['user-agent'] ?? '' };
}

function requireKeptCookie(request: FastifyRequest): void {
  if (isTrustworthy(request)) return;
  throw new Problem(
    'sign-in.insecure-connection',
    'Your browser would not keep the session over plain http. Open the portal by https, or on the server itself.',
  );
}
