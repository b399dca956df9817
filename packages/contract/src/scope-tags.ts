import { z } from 'zod';

/** The tag that every object has with which nobody did anything (spec 4.4). */
export const defaultTag = '0';

/** As Graph has them: numbers as text, at most a hundred, and at least one. */
export const scopeTags = z
  .array(z.string().regex(/^\d{1,10}$/))
  .min(1)
  .max(100);
