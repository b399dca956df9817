import { type PreparationValuesRecord, preparationValues } from '@countersign/contract/preparation';
import type { Values } from '@countersign/guidance/values';
import { valueNames } from '@countersign/guidance/values';
import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { requireVersion } from '../plugins/etag.ts';

const name = 'preparation';

/** A stored value that is not accepted any more is left out: it must not stand in a command. */
export async function readValues(db: Pick<PrismaClient, 'setting'>): Promise<PreparationValuesRecord> {
  const row = await db.setting.findUnique({ where: { name } });
  if (!row) return { value: {}, version: 0, modifiedAt: null };
  const stored = row.value as Record<string, unknown>;
  const shape = preparationValues.shape;
  const value = Object.fromEntries(
    valueNames
      .filter((one) => stored[one] !== undefined && shape[one].safeParse(stored[one]).success)
      .map((one) => [one, stored[one] as string]),
  );
  return { value, version: row.version, modifiedAt: row.modifiedAt };
}

export async function changeValues(
  { db, now }: { db: PrismaClient; now: () => Date },
  { actor, seen, value: given }: { actor: Actor; seen: number; value: Values },
): Promise<PreparationValuesRecord> {
  const at = now();
  const value = Object.fromEntries(Object.entries(given).filter(([, text]) => text !== ''));
  return db.$transaction(async (tx) => {
    // Two first saves at once: the second waits here, and then sees the first.
    await tx.$executeRaw`lock table setting in share row exclusive mode`;
    const before = await readValues(tx);
    requireVersion(seen, before.version);
    const version = before.version + 1;
    await tx.setting.upsert({
      where: { name },
      create: { name, value, version, modifiedAt: at },
      update: { value, version, modifiedAt: at },
    });
    await recordAudit(tx, {
      actor,
      now: at,
      entry: {
        action: 'preparation.change',
        subject: { kind: 'preparation', id: 'values', name: 'Values of the preparation' },
        before: before.value,
        after: value,
      },
    });
    return { value, version, modifiedAt: at };
  });
}
