import * as z from 'zod/mini';
import { oneLine } from '../plain-text.ts';

/** One line that a person typed, without the spaces around it. It may be empty. */
export function line(max: number) {
  return z.string().check(z.trim(), z.maxLength(max), z.regex(oneLine));
}
