import { z } from 'zod';

/** A thing about the devices that a profile reaches: never in the way, always with its number. */
export const coverageFinding = z.object({
  code: z.string(),
  level: z.enum(['error', 'warning', 'hint']),
  message: z.string(),
  counted: z.object({ devices: z.number().int(), of: z.number().int() }).optional(),
});
