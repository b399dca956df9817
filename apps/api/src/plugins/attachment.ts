import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';

/** What no file system takes in a name, and what would end a header. */
const forbidden = /[\p{Cc}\p{Cs}"*/:<>?\\|]+/gu;

const longest = 120;

/** A download under a name that tells (RFC 6266): in Latin letters for old programs, and in all letters for the others. */
export function attachment(name: string, ending: string): string {
  // First cut, then cleaned: a cut through a sign of two halves leaves one that cannot be written.
  const whole = name.slice(0, longest).replaceAll(forbidden, '_');
  const plain = whole.replaceAll(/[^\w .()-]+/g, '_');
  const header = `attachment; filename="${plain}${ending}"`;
  return plain === whole ? header : `${header}; filename*=UTF-8''${encoded(whole + ending)}`;
}

/** RFC 5987 leaves fewer signs as they are than addresses do. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Rows as a file that is called after the day: `devices-2026-11-20.csv`. */
export function sendCsv(
  reply: FastifyReply,
  { name, at }: { name: string; at: Date },
  rows: Readable,
): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename="${name}-${at.toISOString().slice(0, 10)}.csv"`)
    .type('text/csv; charset=utf-8')
    .send(rows);
}
