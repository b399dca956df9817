import type { Account } from '@countersign/contract/accounts';
import type { Area } from '../../areas.tsx';
import { paths } from '../../paths.ts';

export type Hit = { key: string; to: string; title: string; detail: string; group: 'Pages' | 'Accounts' };

export function pageHits(areas: readonly Pick<Area, 'path' | 'title' | 'summary'>[], words: string): Hit[] {
  const wanted = words.trim().toLowerCase();
  return areas
    .filter(({ title, summary }) => `${title} ${summary}`.toLowerCase().includes(wanted))
    .map(({ path, title, summary }) => ({ key: path, to: path, title, detail: summary, group: 'Pages' }));
}

export function accountHits(accounts: readonly Pick<Account, 'id' | 'displayName' | 'email'>[]): Hit[] {
  return accounts.map(({ id, displayName, email }) => ({
    key: id,
    to: paths.account(id),
    title: displayName,
    detail: email,
    group: 'Accounts',
  }));
}

/** The place that an arrow key leads to; past the last comes the first. */
export function movedTo(current: number, by: number, count: number): number {
  return count === 0 ? -1 : (current + by + count) % count;
}
