import type { Permission } from '@countersign/contract/permissions';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import fp from 'fastify-plugin';
import type { Actor } from '../actor.ts';
import { Problem } from '../problem.ts';

/** Who may call a route: anybody, anybody who is signed in, or the holders of a permission. */
export type Access = 'public' | 'signed-in' | Permission;

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Asks a person to have given the password within the last five minutes; programs are refused. */
    confirmed?: boolean;
  }
  interface FastifyRequest {
    actor: Actor | undefined;
  }
}

export const confirmationLasts = 5 * 60_000;

const registered = new WeakMap<object, RouteOptions[]>();

/** Every route of an app that is ready, for the test that walks them all. */
export function routesOf(
  app: FastifyInstance,
): { method: string; url: string; access: Access | undefined }[] {
  const routes = registered.get(app.server) ?? [];
  return routes.flatMap(({ method, url, config }) =>
    [method].flat().map((verb) => ({ method: verb, url: url.replaceAll('::', ':'), access: config?.access })),
  );
}

type AccessOptions = {
  authenticate: (request: FastifyRequest) => Promise<Actor | undefined>;
  now: () => Date;
};

/** Deny by default: a route that does not say who may call it stops the server from starting. */
export const access = fp(async (app: FastifyInstance, { authenticate, now }: AccessOptions) => {
  app.decorateRequest('actor', undefined);

  const routes: RouteOptions[] = [];
  registered.set(app.server, routes);
  app.addHook('onRoute', (route) => {
    routes.push(route);
  });
  // At the end: a plugin may say it for routes that a library adds (plugins/web.ts, plugins/openapi.ts).
  app.addHook('onReady', async () => {
    const open = routes
      .filter((route) => !route.config?.access)
      .map(({ method, url }) => `${String(method)} ${url}`);
    if (open.length > 0) throw new Error(`these routes do not say who may call them: ${open.join(', ')}`);
  });

  app.addHook('onRequest', async (request) => {
    const { access: wanted, confirmed } = request.routeOptions.config;
    if (request.is404 || !wanted || wanted === 'public') return;
    const actor = await authenticate(request);
    if (!actor) throw new Problem('auth.required', 'Sign in, or send an API token.');
    request.actor = actor;
    if (wanted !== 'signed-in' && !actor.permissions.includes(wanted)) {
      throw new Problem('auth.forbidden', 'Ask an administrator for a role that allows this.', {
        facts: { permission: wanted },
      });
    }
    if (confirmed) requireConfirmation(actor, now());
  });
});

function requireConfirmation(actor: Actor, now: Date): void {
  if (actor.kind !== 'account') {
    throw new Problem(
      'auth.person-required',
      'Only a person who is signed in may do this, not an API token.',
    );
  }
  if (now.getTime() - actor.session.authenticatedAt.getTime() > confirmationLasts) {
    throw new Problem('auth.reauthentication-required', 'Type your password again to go on.');
  }
}

/** The actor of a route that is not public; the access hook has set it. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor) return request.actor;
  throw new Error(`${request.method} ${request.routeOptions.url} asked for an actor on a public route`);
}
