import { z } from 'zod';
import { id, time } from './fields.ts';
import { problem } from './problem.ts';

export const jobState = z.enum(['waiting', 'running', 'succeeded', 'failed']);

/** What a job works on. A dry run changes nothing of it. */
export const jobAbout = z.object({ id, name: z.string(), dryRun: z.boolean() });

/** Long work that a person started. `result` is what the kind promises. */
export const job = z.object({
  id,
  kind: z.string(),
  about: jobAbout.nullable(),
  state: jobState,
  done: z.number().int(),
  total: z.number().int().nullable(),
  result: z.unknown(),
  problem: problem.pick({ code: true, title: true, detail: true }).nullable(),
  createdAt: time,
  finishedAt: time.nullable(),
});

export const jobList = z.array(job);

export type JobAbout = z.infer<typeof jobAbout>;
export type Job = z.infer<typeof job>;
