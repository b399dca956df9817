import type { GroupFields } from '@countersign/contract/groups';
import { fold } from '@countersign/targeting/fold';
import type { Prisma } from '../../generated/prisma/client.ts';
import { Problem } from '../../problem.ts';
import { isTaken } from '../../database/sql-state.ts';

/** Name and external key are one group's alone. `own`: the number of the group that may have them. */
export async function refuseTaken(
  tx: Prisma.TransactionClient,
  { name, externalKey }: GroupFields,
  own: number,
): Promise<void> {
  const others = await tx.group.findMany({
    where: {
      no: { not: own },
      OR: [{ nameKey: fold(name) }, ...(externalKey === null ? [] : [{ externalKey }])],
    },
    select: { name: true, nameKey: true },
    take: 2,
  });
  if (others.length === 0) return;
  throw new Problem('group.taken', 'Change the field that is named, or the group that has it.', {
    findings: others.map((other) => ({
      at: other.nameKey === fold(name) ? '/name' : '/externalKey',
      code: 'taken',
      message: `The group ${other.name} has it already.`,
    })),
  });
}

/** The same, said by the database to the later of two. */
export function refuseRaced(error: unknown): never {
  if (!isTaken(error)) throw error;
  throw new Problem('group.taken', 'Somebody saved the same name a moment ago. Look for it in the list.', {
    cause: error,
  });
}
