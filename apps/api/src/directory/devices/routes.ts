import {
  device,
  deviceExportQuery,
  deviceFields,
  devicePage,
  deviceQuery,
  deviceValues,
} from '@countersign/contract/devices';
import { id } from '@countersign/contract/fields';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.ts';
import { tagVersion } from '../../plugins/etag.ts';
import { failures } from '../../plugins/openapi.ts';
import { exportRoute, recordRoutes } from '../../plugins/record-routes.ts';
import type { DirectoryDeps } from '../routes.ts';
import { exportDevices } from './export-devices.ts';
import { createDevice, deleteDevice, readDevice, replaceDevice, setRetired } from './devices.ts';
import { listDevices } from './device-list.ts';
import { readDeviceValues } from './device-values.ts';

const params = z.object({ id });
const tag = 'Devices';

export function deviceRoutes(deps: DirectoryDeps): FastifyPluginAsyncZod {
  const { pool, db } = deps;
  return async (app) => {
    await app.register(
      recordRoutes({
        path: '/devices',
        tag,
        words: { one: 'a device', many: 'devices' },
        access: { write: 'directory.write', remove: 'devices.retire' },
        query: deviceQuery,
        page: devicePage,
        fields: deviceFields,
        found: device,
        change: { method: 'PUT', fields: deviceFields },
        use: {
          list: ({ query }) => listDevices(pool, query),
          read: ({ id }) => readDevice(db, id),
          create: (asked) => createDevice(deps, asked),
          change: (asked) => replaceDevice(deps, asked),
          remove: (asked) => deleteDevice(deps, asked),
        },
      }),
    );

    await app.register(
      exportRoute(deps, {
        path: '/devices/export',
        tag,
        summary: 'Download what the filters find, as CSV that an import takes again',
        name: 'devices',
        query: deviceExportQuery,
        file: (query) => exportDevices(pool, query),
      }),
    );

    app.get(
      '/devices/values',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags: [tag],
          summary: 'List the categories, manufacturers, models and versions that devices have',
          response: { 200: deviceValues, ...failures },
        },
      },
      async () => readDeviceValues(pool),
    );

    for (const [method, retired, summary] of [
      ['PUT', true, 'Retire a device: it gets nothing any more'],
      ['DELETE', false, 'Take a retired device back'],
    ] as const) {
      app.route({
        method,
        url: '/devices/:id/retirement',
        config: { access: 'devices.retire' },
        schema: { tags: [tag], summary, params, response: { 200: device, ...failures } },
        async handler(request, reply) {
          const changed = await setRetired(deps, { actor: actorOf(request), id: request.params.id, retired });
          tagVersion(reply, changed.version);
          return changed;
        },
      });
    }
  };
}
