import { kindOf, kinds } from '@countersign/catalog/kinds';
import { catalog, kindDescription, kindId } from '@countersign/contract/catalog';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isKnown, tagContent } from '../plugins/etag.ts';
import { failures } from '../plugins/openapi.ts';
import { describeKind } from './describe-kind.ts';

type Deps = { version: string };

/** A reply that is the same for as long as the program runs. */
type Text = { body: string; tag: string };

const tags = ['Catalog'];
const unchanged = z.null().describe('What you have is what there is');

/** What there is to configure. Each reply is made once, when somebody asks for it first. */
export function catalogRoutes({ version }: Deps): FastifyPluginAsyncZod {
  const texts = new Map<string, Text>();
  const textOf = (key: string, make: () => object): Text => {
    const known = texts.get(key) ?? textFrom(make());
    texts.set(key, known);
    return known;
  };

  return async (app) => {
    app.get(
      '/catalog',
      {
        config: { access: 'signed-in' },
        schema: {
          tags,
          summary: 'Every kind of profile: settings, options, conditions, rules, names on the Graph wire',
          response: { 200: catalog, 304: unchanged, ...failures },
        },
      },
      async (request, reply) =>
        send(
          request,
          reply,
          textOf('', () => z.encode(catalog, { version, kinds: kinds.map(describeKind) })),
        ),
    );

    app.get(
      '/catalog/:kind',
      {
        config: { access: 'signed-in' },
        schema: {
          tags,
          summary: 'One kind of profile',
          params: z.object({ kind: kindId }),
          response: { 200: kindDescription, 304: unchanged, ...failures },
        },
      },
      async (request, reply) => {
        const { kind } = request.params;
        return send(
          request,
          reply,
          textOf(kind, () => z.encode(kindDescription, describeKind(kindOf(kind)))),
        );
      },
    );
  };
}

function textFrom(value: object): Text {
  const body = JSON.stringify(value);
  return { body, tag: tagContent(body) };
}

function send(request: FastifyRequest, reply: FastifyReply, { body, tag }: Text) {
  // To be kept by whoever asked, and asked for again each time: another version of the program says something else.
  void reply.headers({ etag: tag, 'cache-control': 'private, no-cache' });
  if (isKnown(request, tag)) return reply.status(304).send();
  return reply.type('application/json; charset=utf-8').serializer(String).send(body);
}
