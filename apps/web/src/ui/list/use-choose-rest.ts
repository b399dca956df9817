import { useEffect, useRef, useState } from 'react';
import type { ListPages } from './pages.ts';
import { choosable } from './view.ts';

/** Loads page after page until all rows are here, or as many as may be chosen, and then chooses them. */
export function useChooseRest(
  { rows, more, loadingMore, loadMore, problem }: ListPages<unknown>,
  chooseLoaded: () => void,
) {
  const [busy, setBusy] = useState(false);
  const choose = useRef(chooseLoaded);
  useEffect(() => {
    choose.current = chooseLoaded;
  });
  const enough = !more || rows.length >= choosable;
  useEffect(() => {
    if (!busy || loadingMore) return;
    if (!enough && problem === undefined) return loadMore();
    choose.current();
    setBusy(false);
  }, [busy, enough, loadingMore, loadMore, problem]);
  return { busy, start: () => setBusy(true), stop: () => setBusy(false) };
}
