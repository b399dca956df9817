import type { WhatIfAnswer } from '@countersign/contract/assignments';
import type { GroupFields, MembersChange } from '@countersign/contract/groups';
import { summarise } from '../../assignments/what-if.ts';
import { whatIf } from '../../evaluation/what-if.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { takeRules } from '../directory-transaction.ts';
import { removeGroup, saveGroup } from './groups.ts';
import { saveMembers } from './members.ts';

type Deps = { db: PrismaClient; now: () => Date };

/** What another rule of a group, or its end, would do to devices. */
export async function whatIfGroup(
  { db, now }: Deps,
  { id, fields }: { id: string; fields: GroupFields | null },
): Promise<WhatIfAnswer> {
  const at = now();
  return whatIf(db, {
    now: at,
    async change(tx) {
      await takeRules(tx);
      await (fields === null ? removeGroup(tx, { id }) : saveGroup(tx, { id, fields, at }));
    },
    answer: summarise,
  });
}

/** What other members of a group would do to devices. */
export async function whatIfMembers(
  { db, now }: Deps,
  { id, change }: { id: string; change: MembersChange },
): Promise<WhatIfAnswer> {
  return whatIf(db, { now: now(), change: (tx) => saveMembers(tx, { id, change }), answer: summarise });
}
