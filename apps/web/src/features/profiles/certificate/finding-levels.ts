import type { Finding } from '@countersign/contract/problem';

export type Level = NonNullable<Finding['level']>;

export const levelTitles: Record<Level, string> = { error: 'Error', warning: 'Warning', hint: 'Note' };

const order: readonly Level[] = ['error', 'warning', 'hint'];

export function levelOf({ level }: Pick<Finding, 'level'>): Level {
  return level ?? 'error';
}

export function bySeverity<F extends Pick<Finding, 'level'>>(findings: readonly F[]): F[] {
  return [...findings].sort((one, other) => order.indexOf(levelOf(one)) - order.indexOf(levelOf(other)));
}
