import type { Page } from '@countersign/contract/lists';
import { request } from './client.ts';
import type { QueryValues } from './query-text.ts';

/** Every row of a list, for an export. Stops at a number that a spreadsheet can still open. */
export async function allRows<Row>(path: string, query: QueryValues, atMost = 100_000): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<Row> = await request('GET', path, { query: { ...query, limit: 200, cursor } });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && rows.length < atMost);
  return rows;
}
