import {
  Dialog,
  DialogSurface,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMe } from '../../api/me.ts';
import { everythingFoundQuery, searchFrom } from '../../api/search.ts';
import { areasFor, everyArea, home, profile } from '../../areas.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useReturnFocus } from '../../ui/return-focus.ts';
import { useRested } from '../../ui/use-rested.ts';
import { type HitGroup, movedTo, pageHits, recordHits } from './search-hits.ts';

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
  outdated: { opacity: 0.6 },
  none: { padding: '12px', color: tokens.colorNeutralForeground2 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** One box that goes anywhere: type, then Enter for the first hit or the arrows for another. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [going, setGoing] = useState(false);
  const { groups, looking, problem, retry } = useFound(words);
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
  const first = groups[0]?.hits[0];
  const goToFirst = useEffectEvent(() => {
    if (!first) return;
    onClose();
    void navigate(first.to);
  });
  // Who types and presses Enter at once means what those letters find, not what stands there from before.
  useEffect(() => {
    if (going && !looking) goToFirst();
  }, [going, looking]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setGoing(true);
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface} aria-label="Search">
        <div className={styles.layout} ref={all} onKeyDown={onKeyDown} role="presentation">
          <form onSubmit={onSubmit}>
            <Input
              className={styles.box}
              size="large"
              contentBefore={<Search20Regular />}
              placeholder="Name, serial number or page"
              aria-label="Search everything"
              maxLength={200}
              value={words}
              onChange={(_event, data) => {
                setGoing(false);
                setWords(data.value);
              }}
            />
          </form>
          {problem ? <ProblemNotice problem={problem} retry={retry} /> : null}
          <div className={mergeClasses(styles.list, looking && styles.outdated)} aria-busy={looking}>
            {groups.map((group) => (
              <Hits key={group.title} group={group} onFollow={onClose} />
            ))}
          </div>
          <output className={groups.length === 0 ? styles.none : styles.unseen}>
            {toldOf({ groups, looking, problem })}
          </output>
        </div>
      </DialogSurface>
    </Dialog>
  );
}

function toldOf({ groups, looking, problem }: Pick<Found, 'groups' | 'looking' | 'problem'>): string {
  if (looking) return 'Looking…';
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  if (count > 0) return `${count} found`;
  return problem
    ? ''
    : 'Nothing by that name. Devices are found by serial number and IMEI too, users by address.';
}

type HitsProps = { group: HitGroup; onFollow: () => void };

function Hits({ group, onFollow }: HitsProps) {
  const styles = useStyles();
  return (
    <>
      <Text size={200} weight="semibold" className={styles.group} aria-hidden="true">
        {group.title}
      </Text>
      <ul className={styles.hits} aria-label={group.title}>
        {group.hits.map(({ key, to, title, detail }) => (
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

type Found = { groups: HitGroup[]; looking: boolean; problem: Error | null; retry: () => void };

/** Pages at once, and records when the typing pauses. */
function useFound(words: string): Found {
  const { permissions } = useMe();
  const typed = words.trim();
  const asked = useRested(typed, 200);
  const records = useQuery(everythingFoundQuery(asked));
  const wanted = typed.length >= searchFrom;
  const areas = [home, ...areasFor(permissions, everyArea), profile];
  const pages = { title: 'Pages', hits: pageHits(areas, words) };
  const found = wanted && records.data ? recordHits(records.data, asked) : [];
  return {
    groups: [pages, ...found].filter(({ hits }) => hits.length > 0),
    looking: wanted && (asked !== typed || records.isFetching),
    problem: wanted ? records.error : null,
    retry: () => void records.refetch(),
  };
}
