import { useCallback, useSyncExternalStore } from 'react';

const storageKey = 'countersign.single-keys';
const changed = 'countersign:single-keys';

/** Shortcuts of one character can be switched off (WCAG 2.1.4): dictation software would set them off. */
export function useSingleKeys(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, singleKeysOn);
  const set = useCallback((next: boolean) => {
    localStorage.setItem(storageKey, next ? 'on' : 'off');
    window.dispatchEvent(new Event(changed));
  }, []);
  return [on, set];
}

export function singleKeysOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}
