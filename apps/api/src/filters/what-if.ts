import type { WhatIfAnswer } from '@countersign/contract/assignments';
import type { FilterFields } from '@countersign/contract/filters';
import { summarise } from '../assignments/what-if.ts';
import { whatIf } from '../evaluation/what-if.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { saveFilter } from './filters.ts';

type Deps = { db: PrismaClient; now: () => Date };

/** What other fields of a filter would do to devices. */
export async function whatIfFilter(
  { db, now }: Deps,
  { id, fields }: { id: string; fields: FilterFields },
): Promise<WhatIfAnswer> {
  const at = now();
  return whatIf(db, { now: at, change: (tx) => saveFilter(tx, { id, fields, at }), answer: summarise });
}
