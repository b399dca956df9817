import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';

/** One line for each request, when it is done. A line at its beginning too would cost a tenth of a list's time and tell nothing more. */
class RequestLog extends LogController {
  override incomingRequest(): void {
    // The line at the end names the request.
  }

  override requestCompleted(error: Error | null, request: FastifyRequest, reply: FastifyReply): void {
    const line = { req: request, res: reply, took: Math.round(reply.elapsedTime) };
    if (error) reply.log.error({ ...line, err: error }, 'request failed');
    else reply.log.info(line, 'request');
  }
}

export function requestLog(): LogController {
  return new RequestLog();
}
