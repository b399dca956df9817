import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';

export function tagVersion(reply: FastifyReply, version: number): void {
  void reply.header('etag', `"${version}"`);
}

/** The version that the sender saw. Without it a change could undo another one unseen, so it is required. */
export function versionSeen(request: FastifyRequest): number {
  const given = request.headers['if-match'];
  if (given === undefined) {
    throw new Problem('precondition.required', 'Send the ETag you have seen as If-Match.');
  }
  const version = /^"(\d{1,9})"$/.exec(given)?.[1];
  if (version === undefined)
    throw new Problem('precondition.failed', 'If-Match is not an ETag of this resource.');
  return Number(version);
}

export function requireVersion(seen: number, current: number): void {
  if (seen === current) return;
  throw new Problem('precondition.failed', 'Read it again, and decide which version to keep.', {
    facts: { version: current },
  });
}
