import type { Page } from '@countersign/contract/lists';

const batch = 200;

/** A whole list page by page: no transaction is held open, and no more than a page is in memory. */
export async function* everyPage<Item>(
  read: (cursor: string | undefined, limit: number) => Promise<Page<Item>>,
): AsyncGenerator<Item[]> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await read(cursor, batch);
    yield page.items;
    cursor = page.next;
  }
}
