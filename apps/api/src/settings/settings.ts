import {
  type OrganisationSettings,
  type Settings,
  initialSettings,
  organisationSettings,
} from '@countersign/contract/settings';
import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { requireVersion } from '../plugins/etag.ts';

const name = 'organisation';

/** Stored values are laid over the initial ones, so that a new setting has a value before anybody saves it. */
export async function readSettings(db: Pick<PrismaClient, 'setting'>): Promise<Settings> {
  const row = await db.setting.findUnique({ where: { name } });
  if (!row) return { value: initialSettings, version: 0, modifiedAt: null };
  const stored = row.value as Partial<OrganisationSettings>;
  return {
    value: organisationSettings.parse({ ...initialSettings, ...stored }),
    version: row.version,
    modifiedAt: row.modifiedAt,
  };
}

export async function changeSettings(
  { db, now }: { db: PrismaClient; now: () => Date },
  { actor, seen, value }: { actor: Actor; seen: number; value: OrganisationSettings },
): Promise<Settings> {
  const at = now();
  return db.$transaction(async (tx) => {
    // Two first saves at once: the second waits here, and then sees the first.
    await tx.$executeRaw`lock table setting in share row exclusive mode`;
    const before = await readSettings(tx);
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
        action: 'settings.change',
        subject: { kind: 'settings', id: name, name: 'Settings of the organisation' },
        before: before.value,
        after: value,
      },
    });
    return { value, version, modifiedAt: at };
  });
}
