import {
  preparation,
  preparationStep,
  preparationValues,
  preparationValuesRecord,
  stepChange,
  stepId,
} from '@countersign/contract/preparation';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { tagVersion, versionSeen } from '../plugins/etag.ts';
import { failures } from '../plugins/openapi.ts';
import { readPreparation, setStep } from './preparation.ts';
import { changeValues, readValues } from './values.ts';

const tags = ['Preparation'];

export function preparationRoutes(deps: { db: PrismaClient; now: () => Date }): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/preparation',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'Read the preparation: its values, and what is settled of each scenario',
          response: { 200: preparation, ...failures },
        },
      },
      async () => readPreparation(deps),
    );

    app.get(
      '/preparation/values',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'Read the values that stand in commands',
          response: { 200: preparationValuesRecord, ...failures },
        },
      },
      async (_request, reply) => {
        const read = await readValues(deps.db);
        tagVersion(reply, read.version);
        return read;
      },
    );

    app.put(
      '/preparation/values',
      {
        config: { access: 'preparation.write' },
        schema: {
          tags,
          summary: 'Change the values that stand in commands',
          body: preparationValues,
          response: { 200: preparationValuesRecord, ...failures },
        },
      },
      async (request, reply) => {
        const written = await changeValues(deps, {
          actor: actorOf(request),
          seen: versionSeen(request),
          value: request.body,
        });
        tagVersion(reply, written.version);
        return written;
      },
    );

    app.put(
      '/preparation/steps/:step',
      {
        config: { access: 'preparation.write' },
        schema: {
          tags,
          summary: 'Settle or reopen a step of the preparation',
          params: z.object({ step: stepId }),
          body: stepChange,
          response: { 200: preparationStep, ...failures },
        },
      },
      async (request) =>
        setStep(deps, { actor: actorOf(request), id: request.params.step, state: request.body.state }),
    );
  };
}
