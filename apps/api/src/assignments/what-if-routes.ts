import { whatIfAnswer } from '@countersign/contract/assignments';
import { id } from '@countersign/contract/fields';
import type { Permission } from '@countersign/contract/permissions';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { failures } from '../plugins/openapi.ts';
import { type Change, exportWhatIf, tellWhatIf } from './what-if.ts';

type Deps = { db: PrismaClient; now: () => Date };

const params = z.object({ id });

/** One of something, unless the path names none, and a change of it as it would be sent to be done. */
export type AskedWhatIf<Body> = FastifyRequest<{ Params: z.infer<typeof params>; Body: Body }>;

type About<Body> = {
  /** Up to and with `what-if`. */
  path: string;
  access: Permission;
  tag: string;
  /** As the subject of a sentence: "changing a filter". */
  what: string;
  body: z.ZodType<Body>;
  bodyLimit?: number;
  patient?: boolean;
  change: (request: AskedWhatIf<Body>) => Change | Promise<Change>;
};

/** What a change would do to devices: the answer to read, and beside it all of it as a file. */
export function whatIfRoutes<Body>(given: Deps, about: About<Body>): FastifyPluginAsyncZod {
  const { path, access, tag, what, body, bodyLimit, patient, change } = about;
  const deps = { ...given, patient };
  const options = { config: { access }, ...(bodyLimit === undefined ? {} : { bodyLimit }) };
  const schema = { tags: [tag], body, ...(path.includes('/:id') ? { params } : {}) };
  return async (app) => {
    app.post(
      path,
      {
        ...options,
        schema: {
          ...schema,
          summary: `What ${what} would do to devices; nothing is saved`,
          response: { 200: whatIfAnswer, ...failures },
        },
      },
      async (request) =>
        tellWhatIf({ ...deps, actor: actorOf(request) }, await change(request as AskedWhatIf<Body>)),
    );

    app.post(
      `${path}-export`,
      {
        ...options,
        schema: {
          ...schema,
          summary: `Every device that ${what} would do something to, as CSV; nothing is saved`,
          response: { 200: z.any().describe('The rows as a file'), ...failures },
        },
      },
      async (request, reply) =>
        reply
          .type('text/csv; charset=utf-8')
          .send(
            await exportWhatIf(
              { ...deps, actor: actorOf(request) },
              await change(request as AskedWhatIf<Body>),
            ),
          ),
    );
  };
}
