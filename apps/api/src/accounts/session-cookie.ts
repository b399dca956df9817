import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-`: the browser takes it only with Secure, for this host alone, for the whole site (RFC 6265bis 4.1.3.2). */
const name = '__Host-countersign';
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

export function sessionSecret(request: FastifyRequest): string | undefined {
  return request.cookies[name];
}

/** A session cookie of the browser; when it ends is the server's business. */
export function setSessionCookie(reply: FastifyReply, secret: string): void {
  void reply.setCookie(name, secret, attributes);
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(name, attributes);
}
