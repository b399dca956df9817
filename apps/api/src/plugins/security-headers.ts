import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { isTrustworthy } from './trustworthy.ts';

/** The policy of everything that is not a page of ours: nothing at all. Pages and the API's readable docs set their own. */
const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const securityHeaders = fp(async (app: FastifyInstance) => {
  app.addHook('onSend', async (request, reply) => {
    const { headers } = { headers: reply.getHeaders() };
    if (headers['content-security-policy'] === undefined)
      void reply.header('content-security-policy', nothing);
    if (headers['cache-control'] === undefined) void reply.header('cache-control', 'no-store');
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
      'x-request-id': request.id,
    });
    if (isTrustworthy(request)) void reply.header('cross-origin-opener-policy', 'same-origin');
    if (request.protocol === 'https') void reply.header('strict-transport-security', 'max-age=31536000');
  });
});
