import { paths } from '../../../paths.ts';

type Place = { pathname: string; search: string };

/** Choosing, the dry run and the result are one after the other; the back button goes back, and a reload forgets the files. */
export const stages = {
  start: paths.importExport,
  plan: `${paths.importExport}?stage=plan`,
  result: (id: string) => `${paths.importExport}?result=${encodeURIComponent(id)}`,
} as const;

export function isPlan(search: string): boolean {
  return new URLSearchParams(search).get('stage') === 'plan';
}

export function resultIn(search: string): string | null {
  return new URLSearchParams(search).get('result');
}

/** From the dry run to its result nothing is left behind. */
export function importAt({ pathname, search }: Place): string {
  return `${pathname} ${isPlan(search) || resultIn(search) !== null ? 'import' : 'start'}`;
}
