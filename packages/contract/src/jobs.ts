import { z } from 'zod';
import { id, time } from './fields.ts';
import { problem } from './problem.ts';

export const jobState = z.enum(['waiting', 'running', 'succeeded', 'failed']);

/** Long work that a person started. `result` is what the kind promises. */
export const job = z.object({
  id,
  kind: z.string(),
  state: jobState,
  done: z.number().int(),
  total: z.number().int().nullable(),
  result: z.unknown(),
  problem: problem.pick({ code: true, title: true, detail: true }).nullable(),
  createdAt: time,
  finishedAt: time.nullable(),
});

export const jobList = z.array(job);

export type Job = z.infer<typeof job>;
