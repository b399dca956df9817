import type { Account, AccountQuery } from '@countersign/contract/accounts';
import type { Page } from '@countersign/contract/lists';
import { Dialog, DialogSurface, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useDeferredValue, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { request } from '../../api/client.ts';
import { useMay, useMe } from '../../api/me.ts';
import { areasFor, everyArea, home, profile } from '../../areas.tsx';
import { useReturnFocus } from '../../ui/return-focus.ts';
import { accountHits, type Hit, movedTo, pageHits } from './search-hits.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '560px', padding: '12px', marginTop: '12vh' },
  layout: { display: 'grid', gap: tokens.spacingVerticalM },
  box: { width: '100%' },
  list: { maxHeight: '50vh', overflowY: 'auto' },
  group: { display: 'block', padding: '4px 12px', color: tokens.colorNeutralForeground3 },
  hits: { listStyle: 'none', margin: '0 0 8px', padding: 0 },
  hit: {
    display: 'grid',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  detail: { opacity: 0.8 },
  none: { padding: '12px', color: tokens.colorNeutralForeground2 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** One box that goes anywhere: type, then Enter for the first hit or the arrows for another. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const hits = useHits(words);
  const all = useRef<HTMLDivElement>(null);
  useReturnFocus();
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const stops = [...(all.current?.querySelectorAll<HTMLElement>('input,a') ?? [])];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    stops[movedTo(here, by, stops.length)]?.focus();
  };
  const goToFirst = (event: FormEvent) => {
    event.preventDefault();
    if (!hits[0]) return;
    onClose();
    void navigate(hits[0].to);
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface} aria-label="Search">
        <div className={styles.layout} ref={all} onKeyDown={onKeyDown} role="presentation">
          <form onSubmit={goToFirst}>
            <Input
              className={styles.box}
              size="large"
              contentBefore={<Search20Regular />}
              placeholder="Where to?"
              aria-label="Search pages and accounts"
              value={words}
              onChange={(_event, data) => setWords(data.value)}
            />
          </form>
          <div className={styles.list}>
            <HitGroup title="Pages" hits={hits} onFollow={onClose} />
            <HitGroup title="Accounts" hits={hits} onFollow={onClose} />
          </div>
          <output className={hits.length === 0 ? styles.none : styles.unseen}>
            {hits.length === 0 ? 'Nothing by that name.' : `${hits.length} found`}
          </output>
        </div>
      </DialogSurface>
    </Dialog>
  );
}

type GroupProps = { title: Hit['group']; hits: Hit[]; onFollow: () => void };

function HitGroup({ title, hits, onFollow }: GroupProps) {
  const styles = useStyles();
  const mine = hits.filter(({ group }) => group === title);
  if (mine.length === 0) return null;
  return (
    <>
      <Text size={200} weight="semibold" className={styles.group} aria-hidden="true">
        {title}
      </Text>
      <ul className={styles.hits} aria-label={title}>
        {mine.map(({ key, to, title, detail }) => (
          <li key={key}>
            <Link to={to} className={styles.hit} onClick={onFollow}>
              {title}
              <Text size={200} className={styles.detail}>
                {detail}
              </Text>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function useHits(words: string): Hit[] {
  const { permissions } = useMe();
  const mayRead = useMay('accounts.write');
  const search = useDeferredValue(words.trim());
  const accounts = useQuery({
    queryKey: ['accounts', 'palette', search],
    queryFn: ({ signal }) =>
      request<Page<Account>>('GET', '/accounts', {
        query: { search, limit: 6 } satisfies Partial<AccountQuery>,
        signal,
      }),
    enabled: mayRead && search.length >= 2,
    staleTime: 10_000,
  });
  const areas = [home, ...areasFor(permissions, everyArea), profile];
  return [...pageHits(areas, words), ...accountHits(accounts.data?.items ?? [])];
}
