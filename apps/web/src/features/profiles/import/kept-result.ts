import type { ProfileImport } from '../../../api/imports.ts';

export type Result = {
  imported: ProfileImport;
  /** How many came out otherwise than the dry run said. */
  changed: number;
};

type Kept = Result & { id: string; account: string };

const storageKey = 'countersign.import';

/** What did not fit into the storage of this tab lives until it is reloaded. */
let latest: Kept | undefined;

/** Keeps the result of the latest import for this tab, so that a reload and the back button show it again. */
export function keepResult(account: string, result: Result): string {
  const id = crypto.randomUUID();
  latest = { ...result, id, account };
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(latest));
  } catch {
    sessionStorage.removeItem(storageKey);
  }
  return id;
}

/** Under the id in the address, and for nobody else who signs in here. */
export function keptResult(account: string, id: string | null): Result | undefined {
  latest ??= stored();
  return latest?.id === id && latest.account === account ? latest : undefined;
}

function stored(): Kept | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as Kept | null) ?? undefined;
  } catch {
    return undefined;
  }
}
