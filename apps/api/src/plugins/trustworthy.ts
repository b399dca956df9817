import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../config.ts';

/**
 * What browsers call a potentially trustworthy origin: https, or this very machine. Elsewhere they drop a `__Host-` cookie and
 * complain about a Cross-Origin-Opener-Policy (measured: Chromium 156).
 */
export function isTrustworthy(request: FastifyRequest): boolean {
  return request.protocol === 'https' || isLoopback(request.hostname.replace(/^\[|\]$/g, ''));
}
