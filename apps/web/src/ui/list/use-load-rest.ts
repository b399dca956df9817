import { useEffect, useState } from 'react';
import type { ListPages } from './pages.ts';
import { choosable } from './view.ts';

/** Loads page after page, once it is asked to, until all rows are here or as many as may be chosen at once. */
export function useLoadRest({ rows, more, loadingMore, loadMore, problem }: ListPages<unknown>) {
  const [wanted, setWanted] = useState(false);
  const enough = !more || rows.length >= choosable || problem !== undefined;
  const next = wanted && !enough && !loadingMore;
  useEffect(() => {
    if (next) loadMore();
  }, [next, loadMore]);
  return {
    busy: wanted,
    /** What was asked for is here, or cannot be had. */
    ended: wanted && enough && !loadingMore,
    start: () => setWanted(true),
    stop: () => setWanted(false),
  };
}
