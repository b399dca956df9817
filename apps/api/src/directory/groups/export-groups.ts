import type { Readable } from 'node:stream';
import type { GroupFacets, GroupSummary } from '@countersign/contract/groups';
import type pg from 'pg';
import { csvOf } from '../../lists/csv.ts';
import { everyPage } from '../../lists/every-page.ts';
import { listGroups } from './group-list.ts';

const columns = ['id', 'externalKey', 'name', 'description', 'rule', 'people', 'devices', 'modified'];

export function exportGroups(pool: pg.Pool, facets: GroupFacets): Readable {
  const pages = everyPage((cursor, limit) => listGroups(pool, { ...facets, sort: 'name', cursor, limit }));
  return csvOf(pages, columns, (row) => [
    row.id,
    row.externalKey,
    row.name,
    row.description,
    row.rule,
    countOf(row.people),
    countOf(row.devices),
    row.modifiedAt.toISOString(),
  ]);
}

function countOf({ count, exact }: GroupSummary['people']): string {
  return exact ? String(count) : `${count}+`;
}
