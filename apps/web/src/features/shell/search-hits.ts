import type { SearchAnswer, SearchedKind } from '@countersign/contract/search';
import type { Area } from '../../areas.tsx';
import { paths } from '../../paths.ts';

export type Hit = { key: string; to: string; title: string; detail: string };
export type HitGroup = { title: string; hits: Hit[] };

type Shown = { title: string; page: (id: string) => string; list: string };

/** Where the records of a kind are looked at. */
const shown: Record<SearchedKind, Shown> = {
  device: { title: 'Devices', page: paths.device, list: paths.devices },
  user: { title: 'Users', page: paths.user, list: paths.users },
  group: { title: 'Groups', page: paths.group, list: paths.groups },
  profile: { title: 'Profiles', page: paths.profilePage, list: paths.profileList },
  filter: { title: 'Filters', page: paths.filter, list: paths.filters },
  account: { title: 'Accounts', page: paths.account, list: paths.accounts },
};

export function pageHits(areas: readonly Pick<Area, 'path' | 'title' | 'summary'>[], words: string): Hit[] {
  const wanted = words.trim().toLowerCase();
  return areas
    .filter(({ title, summary }) => `${title} ${summary}`.toLowerCase().includes(wanted))
    .map(({ path, title, summary }) => ({ key: path, to: path, title, detail: summary }));
}

/** What the server found of each kind; where it found more, the list goes on with the same words. */
export function recordHits({ kinds }: SearchAnswer, words: string): HitGroup[] {
  return kinds.map(({ kind, hits, more }) => {
    const { title, page, list } = shown[kind];
    const rest = {
      key: list,
      to: `${list}?${new URLSearchParams({ search: words }).toString()}`,
      title: `More ${title.toLowerCase()}`,
      detail: `All that match “${words}”`,
    };
    return {
      title,
      hits: [
        ...hits.map(({ id, name, detail }) => ({ key: id, to: page(id), title: name, detail })),
        ...(more ? [rest] : []),
      ],
    };
  });
}

/** The place that an arrow key leads to; past the last comes the first. */
export function movedTo(current: number, by: number, count: number): number {
  return count === 0 ? -1 : (current + by + count) % count;
}
