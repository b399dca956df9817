import type { Previewed } from '../../api/preview-pages.ts';

const whole = new Intl.NumberFormat('en');

/** "37 of 4,120 devices match". */
export function matchWords(
  { total, of, outdated }: Pick<Previewed<unknown>, 'total' | 'of' | 'outdated'>,
  noun: string,
  searched: boolean,
): string {
  if (!total || of === undefined || outdated) return 'Looking…';
  const count = `${whole.format(total.count)}${total.exact ? '' : '+'}`;
  return `${count} of ${whole.format(of)} ${noun} match${searched ? ' rule and search' : ''}`;
}
