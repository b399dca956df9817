import { useCallback, useState } from 'react';
import type { Column } from './pages.ts';

type Visibility = Record<string, boolean>;

/** Which columns a person likes to see: a habit of theirs, so it is kept in the browser and not in the address. */
export function useStoredColumns<Row>(list: string, columns: readonly Column<Row>[]) {
  const storageKey = `countersign.columns.${list}`;
  const [visible, setVisible] = useState<Visibility>(() => ({
    ...Object.fromEntries(columns.map(({ key, hidden }) => [key, hidden !== true])),
    ...stored(storageKey),
  }));
  const show = useCallback(
    (next: Visibility) => {
      setVisible(next);
      localStorage.setItem(storageKey, JSON.stringify(next));
    },
    [storageKey],
  );
  return [visible, show] as const;
}

function stored(key: string): Visibility {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Visibility;
  } catch {
    return {};
  }
}
