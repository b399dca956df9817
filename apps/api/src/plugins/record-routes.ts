import { id } from '@countersign/contract/fields';
import type { Permission } from '@countersign/contract/permissions';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { actorOf } from './access.ts';
import { sendCsv } from './attachment.ts';
import { tagVersion, versionSeen } from './etag.ts';
import { failures, noContent } from './openapi.ts';

const params = z.object({ id });
const reading = { access: 'inventory.read' } as const;

type By = { actor: Actor };
type One = By & { id: string };
type Seen = One & { seen: number };
type Versioned = { version: number };

/** How a kind of record is called, who may change it, its shapes, and what is done. */
type Records<Query, Fields, Change, Found extends Versioned> = {
  /** `/filters` */
  path: string;
  tag: string;
  /** As in "Create a filter" and "List filters". */
  words: { one: string; many: string };
  access: { write: Permission; remove: Permission };
  query: z.ZodType<Query>;
  page: z.ZodType;
  fields: z.ZodType<Fields>;
  found: z.ZodType;
  /** PUT says all of it anew, PATCH what is named. */
  change: { method: 'PUT' | 'PATCH'; fields: z.ZodType<Change> };
  use: {
    list: (asked: By & { query: Query }) => Promise<unknown>;
    read: (asked: One) => Promise<Found>;
    create: (asked: By & { fields: Fields }) => Promise<Found>;
    change: (asked: Seen & { fields: Change }) => Promise<Found>;
    remove: (asked: Seen) => Promise<void>;
  };
};

type Addressed = FastifyRequest<{ Params: z.infer<typeof params> }>;

const oneBy = (request: Addressed): One => ({ actor: actorOf(request), id: request.params.id });
const seenBy = (request: Addressed): Seen => ({ ...oneBy(request), seen: versionSeen(request) });

/** The five ways to records that people keep: list, create, read, change and delete. Nobody changes what one has not seen. */
export function recordRoutes<Query, Fields, Change, Found extends Versioned>(
  records: Records<Query, Fields, Change, Found>,
): FastifyPluginAsyncZod {
  const { path, words, access, use } = records;
  const tags = [records.tag];
  const writing = { access: access.write };
  return async (app) => {
    app.get(
      path,
      {
        config: reading,
        schema: {
          tags,
          summary: `List ${words.many}`,
          querystring: records.query,
          response: { 200: records.page, ...failures },
        },
      },
      async (request) => use.list({ actor: actorOf(request), query: request.query as Query }),
    );

    app.post(
      path,
      {
        config: writing,
        schema: {
          tags,
          summary: `Create ${words.one}`,
          body: records.fields,
          response: { 201: records.found, ...failures },
        },
      },
      async (request, reply) => {
        const made = await use.create({ actor: actorOf(request), fields: request.body as Fields });
        tagVersion(reply, made.version);
        return reply.status(201).send(made);
      },
    );

    app.get(
      `${path}/:id`,
      {
        config: reading,
        schema: { tags, summary: `Read ${words.one}`, params, response: { 200: records.found, ...failures } },
      },
      async (request, reply) => {
        const found = await use.read(oneBy(request));
        tagVersion(reply, found.version);
        return found;
      },
    );

    app.route({
      method: records.change.method,
      url: `${path}/:id`,
      config: writing,
      schema: {
        tags,
        summary: `Change ${words.one}`,
        params,
        body: records.change.fields,
        response: { 200: records.found, ...failures },
      },
      async handler(request, reply) {
        const asked = { ...seenBy(request as Addressed), fields: request.body as Change };
        const changed = await use.change(asked);
        tagVersion(reply, changed.version);
        return changed;
      },
    });

    app.delete(
      `${path}/:id`,
      {
        config: { access: access.remove },
        schema: { tags, summary: `Delete ${words.one}`, params, response: { 204: noContent, ...failures } },
      },
      async (request, reply) => {
        await use.remove(seenBy(request));
        return reply.status(204).send(null);
      },
    );
  };
}

type Export<Query> = {
  /** `/people/export` */
  path: string;
  tag: string;
  summary: string;
  /** The file is called so, and after the day. */
  name: string;
  query: z.ZodType<Query>;
  file: (query: Query) => Readable;
};

/** What the filters of a list find, as a file of CSV. */
export function exportRoute<Query>(
  { now }: { now: () => Date },
  { path, tag, summary, name, query, file }: Export<Query>,
): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      path,
      {
        config: reading,
        schema: {
          tags: [tag],
          summary,
          querystring: query,
          response: { 200: z.any().describe('The rows as a file'), ...failures },
        },
      },
      async (request, reply) => sendCsv(reply, { name, at: now() }, file(request.query as Query)),
    );
  };
}
