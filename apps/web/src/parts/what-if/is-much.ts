import { isRefused } from '../../api/problem.ts';
import type { WhatIf } from '../../api/what-if.ts';

/** As much of what is known by now as decides it. */
type Known = { data?: Pick<WhatIf, 'devices'> | undefined; error?: Error | null };

/** Above the organisation's limit, or where nobody knows, a name is typed first. What is refused anyway wants none. */
export function isMuch({ data, error }: Known, above: { devices: number }): boolean {
  if (error) return !isRefused(error);
  return (data?.devices ?? 0) > above.devices;
}
