import { STATUS_CODES } from 'node:http';
import type { ProblemDocument } from '@countersign/contract/problem';
import { type ProblemCode, problemCodes } from '@countersign/contract/problem-codes';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { isRaced } from '../database/sql-state.ts';
import { Problem } from '../problem.ts';

/** The one place where a failure becomes an HTTP reply of our own API. */
export const problemDetails = fp(async (app: FastifyInstance) => {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = asProblem(error);
    if (problem.code === 'server.failed') request.log.error({ err: error }, 'request failed');
    else if (problem.code === 'server.unavailable') request.log.warn({ err: error }, 'database unavailable');
    return sendProblem(request, reply, problem);
  });
});

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, title } = problemCodes[problem.code];
  const document: ProblemDocument = {
    type: `urn:countersign:problem:${problem.code}`,
    code: problem.code,
    title,
    status,
    requestId: request.id,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    ...(problem.findings === undefined ? {} : { findings: problem.findings }),
    ...(problem.facts === undefined ? {} : { facts: problem.facts }),
  };
  const wait = problem.facts?.['retryAfter'];
  if (typeof wait === 'number') void reply.header('retry-after', String(Math.ceil(wait)));
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  void reply.header('cache-control', 'no-store');
  return reply.status(status).serializer(JSON.stringify).type('application/problem+json').send(document);
}

function asProblem(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  if (isOutage(error)) {
    return new Problem('server.unavailable', 'The database does not answer. Try again in a moment.', {
      cause: error,
    });
  }
  if (isRaced(error)) {
    return new Problem('request.raced', 'Nothing was saved. Read it again, and send it again.', {
      cause: error,
    });
  }
  const code = byFastifyCode[error.code];
  if (code) return new Problem(code, undefined, { cause: error });
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500)
    return new Problem('request.malformed', STATUS_CODES[status], { cause: error });
  return new Problem('server.failed', 'It has been logged under the request id.', { cause: error });
}

const byFastifyCode: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.unsupported-media-type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.malformed',
};

/** SQLSTATE classes 08 (connection), 53 (resources), 57 (operator) and the socket's own words. */
function isOutage(error: { code?: string; message?: string }): boolean {
  const code = error.code ?? '';
  if (/^(08|53|57P)/.test(code)) return true;
  if (['ECONNREFUSED', 'EPIPE', 'ECONNRESET'].includes(code)) return true;
  return /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message ?? '');
}
