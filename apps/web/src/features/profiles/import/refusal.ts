import type { Problem } from '../../../api/problem.ts';

/** What was refused is refused again; what the server was not able to do it may do next time. */
export function isRefusal({ status }: Problem): boolean {
  return status >= 400 && status < 500;
}
