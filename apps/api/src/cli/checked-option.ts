import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';

/** An option that must fit a schema of the contract; commander tells which one it was and exits. */
export function checked<S extends z.ZodType>(schema: S, says: string): (text: string) => z.output<S> {
  return (text) => {
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    throw new InvalidArgumentError(says);
  };
}
