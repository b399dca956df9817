import {
  type TargetQuestion,
  nameExamples,
  nameQuestion,
  rootsReach,
  targetChoice,
  targetCount,
  targetPage,
  targetPageQuestion,
  targetQuestion,
} from '@countersign/contract/assignments';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../plugins/access.ts';
import { failures } from '../plugins/openapi.ts';
import { previewNames } from './preview-names.ts';
import { type Deps, countTargets, exportTargets, listTargets } from './preview-targets.ts';
import { reachOfRoots } from './root-reach.ts';
import { refuseStrangeSettings } from './strange-settings.ts';

const tags = ['Assignments'];

/** What is asked about assignments before they are saved. */
export function targetRoutes(stores: Omit<Deps, 'actor'>): FastifyPluginAsyncZod {
  const asking = (request: FastifyRequest): Deps => ({ ...stores, actor: actorOf(request) });
  return async (app) => {
    app.addHook('preHandler', async ({ body }) => refuseStrangeSettings(body as TargetQuestion));

    app.post(
      '/targets::count',
      {
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'How many devices assignments would reach that are not saved yet',
          body: targetQuestion,
          response: { 200: targetCount, ...failures },
        },
      },
      async (request) => countTargets(asking(request), request.body),
    );

    app.post(
      '/targets::roots',
      {
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'Which trusted profiles are assigned, and how many of the devices each reaches',
          body: targetQuestion,
          response: { 200: rootsReach, ...failures },
        },
      },
      async (request) => reachOfRoots(asking(request), request.body),
    );

    app.post(
      '/targets::list',
      {
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'The devices that assignments would reach, page by page',
          body: targetPageQuestion,
          response: { 200: targetPage, ...failures },
        },
      },
      async (request) => listTargets(asking(request), request.body),
    );

    app.post(
      '/targets::export',
      {
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'The devices that assignments would reach, as CSV',
          body: targetChoice,
          response: { 200: z.any().describe('The rows as a file'), ...failures },
        },
      },
      async (request, reply) =>
        reply.type('text/csv; charset=utf-8').send(await exportTargets(asking(request), request.body)),
    );

    app.post(
      '/targets::names',
      {
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'What certificates would be called, for people and devices that are there',
          body: nameQuestion,
          response: { 200: nameExamples, ...failures },
        },
      },
      async (request) => previewNames(asking(request), request.body),
    );
  };
}
