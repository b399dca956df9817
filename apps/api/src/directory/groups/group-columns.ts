import type { GroupFields } from '@countersign/contract/groups';
import { fold } from '@countersign/targeting/fold';
import type { Prisma } from '../../generated/prisma/client.ts';
import { readRule } from './rule.ts';

/** What is stored of a group's fields: the name folded as well, and the rule as it was read. */
export function groupColumns({ name, description, rule, externalKey }: GroupFields, at: Date) {
  const read = rule === null ? null : readRule(rule);
  return {
    name,
    nameKey: fold(name),
    description,
    externalKey,
    rule,
    ruleAst: read ? (read.condition as unknown as Prisma.InputJsonObject) : null,
    ruleAbout: read?.about ?? null,
    modifiedAt: at,
  };
}
