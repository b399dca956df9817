import { id } from '@countersign/contract/fields';
import {
  deviceExplanation,
  profileDeviceExportQuery,
  profileDevicePage,
  profileDeviceQuery,
  type ProfileStates,
  profileStates,
} from '@countersign/contract/states';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { z } from 'zod';
import { sendCsv } from '../plugins/attachment.ts';
import { actorOf } from '../plugins/access.ts';
import { isKnown, tagContent } from '../plugins/etag.ts';
import { failures } from '../plugins/openapi.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { exportProfileDevices } from './export-profile-devices.ts';
import { coverageRoutes } from './coverage-routes.ts';
import { explainDevice } from './explain-device.ts';
import { receivedRoutes } from './received-routes.ts';
import { listProfileDevices, readProfileStates } from './profile-states.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

const params = z.object({ id });
const pair = z.object({ id, deviceId: id });
const tags = ['States'];
const config = { access: 'inventory.read' } as const;

const unchanged = z.null().describe('What you have is true still');

/** While nothing waits, what was true a moment ago is true now: the moment alone changes nothing. */
function tagOf({ asOf, waiting, ...rest }: ProfileStates): string {
  const since = waiting ? asOf : asOf !== null;
  return tagContent(JSON.stringify({ since, waiting, ...rest }));
}

export function stateRoutes({ pool, db, now }: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(receivedRoutes({ pool, now }));
    await app.register(coverageRoutes({ pool, now }));

    app.get(
      '/profiles/:id/states',
      {
        config,
        schema: {
          tags,
          summary: 'How many devices a profile has in each state, and as of when that is true',
          params,
          response: { 200: profileStates, 304: unchanged, ...failures },
        },
      },
      async (request, reply) => {
        const found = await readProfileStates({ pool, actor: actorOf(request) }, request.params.id, now());
        const tag = tagOf(found);
        void reply.header('etag', `W/${tag}`);
        return isKnown(request, tag) ? reply.status(304).send(null) : found;
      },
    );

    app.get(
      '/profiles/:id/devices',
      {
        config,
        schema: {
          tags,
          summary: 'The devices of a profile, each with its state and why',
          params,
          querystring: profileDeviceQuery,
          response: { 200: profileDevicePage, ...failures },
        },
      },
      async (request) =>
        listProfileDevices({ pool, actor: actorOf(request) }, request.params.id, request.query),
    );

    app.get(
      '/profiles/:id/devices/export',
      {
        config,
        schema: {
          tags,
          summary: 'Download the devices of a profile as CSV',
          params,
          querystring: profileDeviceExportQuery,
          response: { 200: z.any().describe('The rows as a file'), ...failures },
        },
      },
      async (request, reply) => {
        const at = now();
        const asked = { id: request.params.id, facets: request.query, now: at };
        const file = await exportProfileDevices({ pool, actor: actorOf(request) }, asked);
        return sendCsv(reply, { name: 'profile-devices', at }, file);
      },
    );

    app.get(
      '/profiles/:id/devices/:deviceId/explanation',
      {
        config,
        schema: {
          tags,
          summary: 'Why a device gets a profile or does not',
          params: pair,
          response: { 200: deviceExplanation, ...failures },
        },
      },
      async (request) => explainDevice(db, { ...request.params, actor: actorOf(request) }),
    );
  };
}
