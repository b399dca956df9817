import type { FastifyInstance } from 'fastify';

/** A request to the real app, without a port; anything but success fails the run. */
export type Caller = <Reply>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object,
  version?: number,
) => Promise<Reply>;

export function openCaller(app: FastifyInstance, cookie: string): Caller {
  return async (method, path, body, version) => {
    const reply = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        cookie,
        'sec-fetch-site': 'same-origin',
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    if (reply.statusCode >= 300)
      throw new Error(`${method} ${path} answered ${reply.statusCode}: ${reply.body}`);
    return reply.json();
  };
}
