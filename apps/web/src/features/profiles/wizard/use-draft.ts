import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMe } from '../../../api/me.ts';
import { type Draft, sameDraft } from './draft/draft.ts';
import { clearOldDrafts, draftsOf } from './draft/stored-drafts.ts';

type Options = {
  /** What it starts from when nothing is kept. */
  initial: Draft;
  /** Which draft of the person it is, and where it goes on. */
  name: string;
  address: string;
  titleOf: (draft: Draft) => string;
};

const writeAfter = 300;

/** The draft of this page. It is kept in the browser while it differs from what it started from. */
export function useDraft({ initial, name, address, titleOf }: Options) {
  const userId = useMe().account.id;
  const drafts = useMemo(() => draftsOf(localStorage, userId), [userId]);
  const [start] = useState(() => {
    clearOldDrafts(localStorage, new Date());
    return { initial, kept: drafts.read(name, new Date()) };
  });
  const [draft, setDraft] = useState(start.kept?.draft ?? start.initial);
  const [restoredFrom, setRestoredFrom] = useState(start.kept?.savedAt);
  const [over, setOver] = useState(false);
  const latest = useRef(draft);
  const dirty = !over && !sameDraft(draft, start.initial);

  const change = useCallback((update: (before: Draft) => Draft) => {
    latest.current = update(latest.current);
    setDraft(latest.current);
    return latest.current;
  }, []);

  const [savable, setSavable] = useState(true);
  useKept(name, dirty ? draft : undefined, {
    write: (name, draft) =>
      setSavable(
        drafts.write({ name, address, title: titleOf(draft), savedAt: new Date().toISOString(), draft }),
      ),
    remove: (name) => drafts.remove(name),
  });
  useRenamed(name, drafts);

  return {
    draft,
    change,
    dirty,
    restoredFrom,
    /** False when the browser has no room for it. */
    savable,
    discard: () => {
      change(() => ({ ...start.initial, idempotencyKey: crypto.randomUUID() }));
      setRestoredFrom(undefined);
    },
    finish: () => setOver(true),
  };
}

type Keeping = { write: (name: string, draft: Draft) => void; remove: (name: string) => void };

/** Writes a moment after the last change, and at once when the page goes. */
function useKept(name: string, draft: Draft | undefined, keeping: Keeping) {
  const pending = useRef<() => void>(undefined);
  const act = useRef(keeping);
  useEffect(() => {
    act.current = keeping;
  });
  useEffect(() => {
    if (!draft) {
      pending.current = undefined;
      act.current.remove(name);
      return undefined;
    }
    pending.current = () => {
      pending.current = undefined;
      act.current.write(name, draft);
    };
    const timer = setTimeout(() => pending.current?.(), writeAfter);
    return () => clearTimeout(timer);
  }, [name, draft]);
  useEffect(() => {
    const flush = () => pending.current?.();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
}

/** The kinds were changed: the draft lies under its new name only. */
function useRenamed(name: string, drafts: ReturnType<typeof draftsOf>): void {
  const before = useRef(name);
  useEffect(() => {
    if (before.current !== name) drafts.remove(before.current);
    before.current = name;
  }, [name, drafts]);
}
