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
const listeners = new Set<() => void>();

export function addNotice(notice: Omit<Notice, 'id' | 'at'>): void {
  const added = { ...notice, id: crypto.randomUUID(), at: new Date().toISOString() };
  replace([added, ...notices].slice(0, keptAtMost));
}

export function clearNotices(): void {
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
