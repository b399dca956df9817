import { pino } from 'pino';
import pretty from 'pino-pretty';

/** What an error tells the log. Never the whole object: those of the database carry their connection, password included. */
type LoggedError = {
  type: string;
  message: string;
  code?: unknown;
  stack?: string | undefined;
  cause?: LoggedError;
};

export function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  return {
    type: error.name,
    message: error.message,
    ...('code' in error ? { code: error.code } : {}),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

type LogOptions = { level?: 'silent'; into?: NodeJS.WritableStream };

/** Lines a person reads on a terminal, JSON for a collector anywhere else. No headers, no bodies, no queries. */
export function openLog({ level, into }: LogOptions = {}): ReturnType<typeof pino> {
  const terminal = into === undefined && process.stdout.isTTY;
  const options = {
    level: level ?? (terminal ? 'warn' : 'info'),
    serializers: {
      err: describeError,
      req: (request: { method: string; url: string; ip?: string }) => ({
        method: request.method,
        path: request.url.split('?')[0],
        address: request.ip,
      }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    },
  };
  if (into) return pino(options, into);
  // Line by line: what is kept back is written at the end, and to a reader that has gone that is tried for ever.
  if (!terminal) return pino(options, pino.destination({ sync: true }));
  return pino(options, pretty({ translateTime: 'HH:MM:ss', ignore: 'pid,hostname', sync: true }));
}
