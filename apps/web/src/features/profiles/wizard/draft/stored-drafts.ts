import type { Draft } from './draft.ts';

/** Where drafts lie. The browser's own storage in the portal, a plain object in tests. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export type StoredDraft = {
  /** Which draft of the person it is. */
  name: string;
  savedAt: string;
  /** What to call it where several are offered. */
  title: string;
  /** Where it goes on. */
  address: string;
  draft: Draft;
};

const shelf = 'countersign.draft.';
const keptDays = 14;
const shape = 2;

/** The drafts of one person in this browser. */
export function draftsOf(storage: DraftStorage, userId: string) {
  const prefix = `${shelf}${userId}.`;
  return {
    read(name: string, now: Date): StoredDraft | undefined {
      return fresh(parse(storage.getItem(prefix + name)), now);
    },
    /** False when the browser has no room: then the draft lives only in this page. */
    write(stored: StoredDraft): boolean {
      try {
        storage.setItem(prefix + stored.name, JSON.stringify({ shape, ...stored }));
        return true;
      } catch {
        return false;
      }
    },
    remove(name: string): void {
      storage.removeItem(prefix + name);
    },
    /** Newest first. */
    list(now: Date): StoredDraft[] {
      return keysOf(storage)
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => fresh(parse(storage.getItem(key)), now) ?? [])
        .toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
    },
  };
}

/** What is too old, or of an earlier portal, goes, whoever it belonged to. */
export function clearOldDrafts(storage: DraftStorage, now: Date): void {
  for (const key of keysOf(storage)) {
    if (key.startsWith(shelf) && !fresh(parse(storage.getItem(key)), now)) storage.removeItem(key);
  }
}

function keysOf(storage: DraftStorage): string[] {
  return Array.from({ length: storage.length }, (_none, at) => storage.key(at) ?? '');
}

function fresh(stored: StoredDraft | undefined, now: Date): StoredDraft | undefined {
  const age = now.getTime() - Date.parse(stored?.savedAt ?? '');
  return age < keptDays * 86_400_000 ? stored : undefined;
}

function parse(text: string | null): StoredDraft | undefined {
  try {
    const found: unknown = JSON.parse(text ?? 'null');
    return isStoredDraft(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isStoredDraft(found: unknown): found is StoredDraft {
  if (typeof found !== 'object' || found === null) return false;
  const { shape: has, name, savedAt, title, address, draft } = found as Record<string, unknown>;
  return (
    has === shape && [name, savedAt, title, address].every((one) => typeof one === 'string') && isDraft(draft)
  );
}

function isDraft(found: unknown): found is Draft {
  if (typeof found !== 'object' || found === null) return false;
  const {
    displayName,
    description,
    certificates,
    choices,
    ticks,
    applicability,
    idempotencyKey,
    newRootName = '',
  } = found as Record<string, unknown>;
  const texts = [displayName, description, idempotencyKey, newRootName].every(
    (one) => typeof one === 'string',
  );
  const records = [choices, ticks, applicability].every((one) => typeof one === 'object' && one !== null);
  return texts && records && Array.isArray(certificates) && certificates.every(isDraftCertificate);
}

function isDraftCertificate(found: unknown): boolean {
  if (typeof found !== 'object' || found === null) return false;
  const { sha256, fileName, data } = found as Record<string, unknown>;
  return [sha256, fileName, data].every((one) => typeof one === 'string');
}
