import { z } from 'zod';
import { time } from './fields.ts';

/** `attention`: works, but somebody should look. */
export const verdict = z.enum(['ok', 'attention', 'failed']);

export const checkName = z.enum([
  'database',
  'migrations',
  'jobs',
  'evaluation',
  'clock',
  'disk',
  'masterKey',
  'auditSeal',
]);

export const healthCheck = z.object({
  name: checkName,
  verdict,
  /** The fact in one line, such as "PostgreSQL 18.4, 2 ms". */
  fact: z.string(),
  /** What to do, when the verdict is not ok. */
  advice: z.string().optional(),
});

export const health = z.object({
  verdict,
  at: time,
  version: z.string(),
  startedAt: time,
  checks: z.array(healthCheck),
});

export const probe = z.object({ status: z.enum(['ok', 'unavailable']) });

export type Health = z.infer<typeof health>;
