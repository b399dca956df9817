import { id } from '@countersign/contract/fields';
import {
  deviceProfilePage,
  deviceProfileQuery,
  deviceStates,
  personProfilePage,
} from '@countersign/contract/states';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { z } from 'zod';
import { actorOf } from '../plugins/access.ts';
import { failures } from '../plugins/openapi.ts';
import { listDeviceProfiles, listPersonProfiles } from './device-profiles.ts';
import { readDeviceStates, readPersonStates } from './device-states.ts';

type Deps = { pool: pg.Pool; now: () => Date };

const params = z.object({ id });
const tags = ['States'];
const config = { access: 'inventory.read' } as const;

/** What a device gets, and what the devices of a user do. */
export function receivedRoutes({ pool, now }: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/devices/:id/profiles',
      {
        config,
        schema: {
          tags,
          summary: 'What a device gets, with the reason for each',
          params,
          querystring: deviceProfileQuery,
          response: { 200: deviceProfilePage, ...failures },
        },
      },
      async (request) =>
        listDeviceProfiles({ pool, actor: actorOf(request) }, request.params.id, request.query),
    );

    app.get(
      '/devices/:id/states',
      {
        config,
        schema: {
          tags,
          summary: 'How many profiles a device has in each state, and as of when that is true',
          params,
          response: { 200: deviceStates, ...failures },
        },
      },
      async (request) => readDeviceStates({ pool, actor: actorOf(request) }, request.params.id, now()),
    );

    app.get(
      '/people/:id/states',
      {
        config,
        schema: {
          tags,
          summary: 'How many profiles the devices of a user have in each state, and as of when that is true',
          params,
          response: { 200: deviceStates, ...failures },
        },
      },
      async (request) => readPersonStates({ pool, actor: actorOf(request) }, request.params.id, now()),
    );

    app.get(
      '/people/:id/profiles',
      {
        config,
        schema: {
          tags,
          summary: 'What the devices of a user get, with the reason for each',
          params,
          querystring: deviceProfileQuery,
          response: { 200: personProfilePage, ...failures },
        },
      },
      async (request) =>
        listPersonProfiles({ pool, actor: actorOf(request) }, request.params.id, request.query),
    );
  };
}
