import { id } from '@countersign/contract/fields';
import {
  device,
  deviceExportQuery,
  deviceFields,
  devicePage,
  deviceQuery,
  deviceValues,
} from '@countersign/contract/devices';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.ts';
import { tagVersion, versionSeen } from '../../plugins/etag.ts';
import { failures, noContent } from '../../plugins/openapi.ts';
import type { DirectoryDeps } from '../routes.ts';
import { exportDevices } from './export-devices.ts';
import { createDevice, deleteDevice, readDevice, replaceDevice, setRetired } from './devices.ts';
import { listDevices } from './device-list.ts';
import { readDeviceValues } from './device-values.ts';

const params = z.object({ id });
const tags = ['Devices'];

export function deviceRoutes(deps: DirectoryDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/devices',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'List devices',
          querystring: deviceQuery,
          response: { 200: devicePage, ...failures },
        },
      },
      async (request) => listDevices(deps.pool, request.query),
    );

    app.get(
      '/devices/values',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'List the categories, manufacturers, models and versions that devices have',
          response: { 200: deviceValues, ...failures },
        },
      },
      async () => readDeviceValues(deps.pool),
    );

    app.get(
      '/devices/export',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'Download what the filters find, as CSV that an import takes again',
          querystring: deviceExportQuery,
          response: { 200: z.any().describe('The rows as a file'), ...failures },
        },
      },
      async (request, reply) => {
        const day = deps.now().toISOString().slice(0, 10);
        void reply.header('content-disposition', `attachment; filename="devices-${day}.csv"`);
        return reply.type('text/csv; charset=utf-8').send(exportDevices(deps.pool, request.query));
      },
    );

    app.post(
      '/devices',
      {
        config: { access: 'directory.write' },
        schema: {
          tags,
          summary: 'Create a device',
          body: deviceFields,
          response: { 201: device, ...failures },
        },
      },
      async (request, reply) => {
        const made = await createDevice(deps, { actor: actorOf(request), fields: request.body });
        tagVersion(reply, made.version);
        return reply.status(201).send(made);
      },
    );

    await app.register(oneDeviceRoutes(deps));
  };
}

function oneDeviceRoutes(deps: DirectoryDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/devices/:id',
      {
        config: { access: 'inventory.read' },
        schema: { tags, summary: 'Read a device', params, response: { 200: device, ...failures } },
      },
      async (request, reply) => {
        const found = await readDevice(deps.db, request.params.id);
        tagVersion(reply, found.version);
        return found;
      },
    );

    app.put(
      '/devices/:id',
      {
        config: { access: 'directory.write' },
        schema: {
          tags,
          summary: 'Change a device',
          params,
          body: deviceFields,
          response: { 200: device, ...failures },
        },
      },
      async (request, reply) => {
        const changed = await replaceDevice(deps, {
          actor: actorOf(request),
          id: request.params.id,
          seen: versionSeen(request),
          fields: request.body,
        });
        tagVersion(reply, changed.version);
        return changed;
      },
    );

    app.delete(
      '/devices/:id',
      {
        config: { access: 'devices.retire' },
        schema: { tags, summary: 'Delete a device', params, response: { 204: noContent, ...failures } },
      },
      async (request, reply) => {
        await deleteDevice(deps, {
          actor: actorOf(request),
          id: request.params.id,
          seen: versionSeen(request),
        });
        return reply.status(204).send(null);
      },
    );

    for (const [method, retired, summary] of [
      ['PUT', true, 'Retire a device: it gets nothing any more'],
      ['DELETE', false, 'Take a retired device back'],
    ] as const) {
      app.route({
        method,
        url: '/devices/:id/retirement',
        config: { access: 'devices.retire' },
        schema: { tags, summary, params, response: { 200: device, ...failures } },
        async handler(request, reply) {
          const changed = await setRetired(deps, { actor: actorOf(request), id: request.params.id, retired });
          tagVersion(reply, changed.version);
          return changed;
        },
      });
    }
  };
}
