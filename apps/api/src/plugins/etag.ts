import { createHash } from 'node:crypto';
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

/** A strong ETag of bytes: equal when they are, and never otherwise. */
export function tagContent(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether the sender has it already (RFC 9110 13.1.2): the comparison is the weak one, since proxies weaken tags. */
export function isKnown(request: FastifyRequest, tag: string): boolean {
  const given = request.headers['if-none-match'];
  if (given === undefined) return false;
  if (given.trim() === '*') return true;
  return [...given.matchAll(/"[^"]*"/g)].some(([found]) => found === tag);
}
