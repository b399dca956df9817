import { oneLine, severalLines } from '@countersign/catalog/plain-text';
import { z } from 'zod';

/** What a date of four digits can say, wherever it is stored and shown. */
const sayable = z.date().min(new Date('0001-01-01T00:00:00Z')).max(new Date('9999-12-31T23:59:59.999Z'));

/** Times cross the wire as ISO 8601 text in UTC. */
export const time = z.codec(z.iso.datetime({ offset: true }), sayable, {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** In small letters, as the database tells it back: what is compared is one text. */
export const id = z.uuid().toLowerCase();

/** Text a person typed: trimmed, without control characters (they hide in logs and lists). */
export function line(max: number) {
  return z.string().trim().min(1).max(max).regex(oneLine);
}

/** What may be missing: an empty text is the same as none. */
export function orNone<T extends z.ZodType>(shape: T) {
  return z
    .preprocess(
      (given) => (typeof given === 'string' && given.trim() === '' ? null : given),
      shape.nullable(),
    )
    .default(null);
}

export const email = z.email().max(254);

/** Text of several lines, whatever the line ends of the machine it was typed on. */
export function paragraph(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .transform((text) => text.replaceAll('\r\n', '\n'))
    .pipe(z.string().regex(severalLines));
}
