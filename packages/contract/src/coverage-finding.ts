import { z } from 'zod';

/** A thing about the devices that a profile reaches: never in the way, always with its number. */
export const coverageFinding = z.object({
  code: z.string(),
  level: z.enum(['error', 'warning', 'hint']),
  message: z.string(),
  counted: z.object({ devices: z.number().int(), of: z.number().int() }).optional(),
  /** Sent to the list of devices as `concerned`, the key shows those that are counted; the title says what they are. */
  shows: z.object({ key: z.string(), title: z.string() }).optional(),
  /** A trusted profile that is to be made: its kind, and the thumbprint of its certificate where that is stored. */
  lacks: z.object({ kind: z.string(), certificate: z.string().nullable() }).optional(),
});

/** Which devices are asked for: the key of a finding that counts them. */
export const concernedKey = z.string().min(1).max(200);
