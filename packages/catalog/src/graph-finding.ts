import type { Level } from './rule.ts';

/** What is to be said of one object; the place is a JSON pointer into it, in the names of the wire. */
export type GraphFinding = { at: string; code: string; level: Level; message: string };

export function refusal(at: string, code: string, message: string): GraphFinding {
  return { at, code, level: 'error', message };
}
