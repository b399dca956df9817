import { pino } from 'pino';
import pretty from 'pino-pretty';

/** Lines a person reads on a terminal, JSON for a collector anywhere else. Secrets never reach it: no headers, no bodies. */
export function openLog({ level }: { level?: 'silent' } = {}): ReturnType<typeof pino> {
  const terminal = process.stdout.isTTY;
  const options = {
    level: level ?? (terminal ? 'warn' : 'info'),
    serializers: {
      req: (request: { method: string; url: string; ip?: string }) => ({
        method: request.method,
        path: request.url.split('?')[0],
        address: request.ip,
      }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    },
  };
  if (!terminal) return pino(options);
  return pino(options, pretty({ translateTime: 'HH:MM:ss', ignore: 'pid,hostname', sync: true }));
}
