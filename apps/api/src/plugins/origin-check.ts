import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { Problem } from '../problem.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cross-site request forgery: a browser says where a writing request comes from (Fetch metadata, else Origin), and only our
 * own pages may. Programs authenticate by a header that no other site can make a browser send.
 */
export const originCheck = fp(async (app: FastifyInstance, { publicUrl }: { publicUrl: URL }) => {
  app.addHook('onRequest', async (request) => {
    if (reading.has(request.method) || request.headers.authorization !== undefined) return;
    if (isOwn(request, publicUrl)) return;
    throw new Problem('request.foreign-origin', 'Open the portal itself and do it there.');
  });
});

function isOwn(request: FastifyRequest, publicUrl: URL): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = request.headers;
  if (origin !== undefined)
    return origin === publicUrl.origin || origin === `${request.protocol}://${request.host}`;
  return request.headers.cookie === undefined;
}
