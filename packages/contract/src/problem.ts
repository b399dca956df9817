import { z } from 'zod';
import { type ProblemCode, problemCodes } from './problem-codes.ts';

/** One thing that is wrong, at one place of the request. */
export const finding = z.object({
  /** JSON pointer into the body, or `query/…` and `params/…` for the address. */
  at: z.string(),
  code: z.string(),
  message: z.string(),
  /** Absent: an error. Warnings and hints never block. */
  level: z.enum(['error', 'warning', 'hint']).optional(),
});

/** RFC 9457 problem details with our stable code, what is wrong where, and facts for programs. */
export const problem = z.object({
  type: z.string(),
  code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  requestId: z.string().optional(),
  findings: z.array(finding).optional(),
  /** Facts that belong to the code, such as `retryAfter` in seconds. */
  facts: z.record(z.string(), z.unknown()).optional(),
});

export type Finding = z.infer<typeof finding>;
export type ProblemDocument = z.infer<typeof problem>;
