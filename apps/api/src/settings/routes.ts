import { organisationSettings, settings } from '@countersign/contract/settings';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { tagVersion, versionSeen } from '../plugins/etag.ts';
import { failures } from '../plugins/openapi.ts';
import { changeSettings, readSettings } from './settings.ts';

export function settingsRoutes(deps: { db: PrismaClient; now: () => Date }): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/settings',
      {
        config: { access: 'signed-in' },
        schema: {
          tags: ['Settings'],
          summary: 'Read the settings',
          response: { 200: settings, ...failures },
        },
      },
      async (_request, reply) => {
        const read = await readSettings(deps.db);
        tagVersion(reply, read.version);
        return read;
      },
    );

    app.put(
      '/settings',
      {
        config: { access: 'settings.write' },
        schema: {
          tags: ['Settings'],
          summary: 'Change the settings',
          body: organisationSettings,
          response: { 200: settings, ...failures },
        },
      },
      async (request, reply) => {
        const written = await changeSettings(deps, {
          actor: actorOf(request),
          seen: versionSeen(request),
          value: request.body,
        });
        tagVersion(reply, written.version);
        return written;
      },
    );
  };
}
