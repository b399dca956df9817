/** What happened in this tab; kept in its storage so that a reload does not lose it. */
export type Notice = {
  id: string;
  at: string;
  intent: 'success' | 'info' | 'warning' | 'error';
  title: string;
  body?: string;
};

const storageKey = 'countersign.notices';
const keptAtMost = 20;

let notices: readonly Notice[] = read();
let unsaid: readonly Notice[] = [];
const listeners = new Set<() => void>();

export function addNotice(notice: Omit<Notice, 'id' | 'at'>): void {
  const added = { ...notice, id: crypto.randomUUID(), at: new Date().toISOString() };
  unsaid = [...unsaid, added];
  replace([added, ...notices].slice(0, keptAtMost));
}

/** What has come since the last call and was not shown in passing yet, oldest first. */
export function takeUnsaid(): readonly Notice[] {
  const taken = unsaid;
  unsaid = [];
  return taken;
}

export function clearNotices(): void {
  unsaid = [];
  replace([]);
}

export function currentNotices(): readonly Notice[] {
  return notices;
}

export function onNoticesChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function replace(next: readonly Notice[]): void {
  notices = next;
  sessionStorage.setItem(storageKey, JSON.stringify(next));
  for (const listener of listeners) listener();
}

function read(): readonly Notice[] {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '[]') as Notice[];
  } catch {
    return [];
  }
}
