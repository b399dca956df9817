import type { FastifyRequest } from 'fastify';
import { actorOf } from '../plugins/access.ts';
import { versionSeen } from '../plugins/etag.ts';

/** Who changes which profile, and the version of it that they saw. */
export function seenBy(request: FastifyRequest<{ Params: { id: string } }>) {
  return { actor: actorOf(request), id: request.params.id, seen: versionSeen(request) };
}
