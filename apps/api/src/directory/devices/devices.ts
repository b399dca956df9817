import type { Device, DeviceFields } from '@countersign/contract/devices';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit/record.ts';
import { insertNumbered, updateRows } from '../../database/rows.ts';
import { isTaken } from '../../database/sql-state.ts';
import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import { requireVersion } from '../../plugins/etag.ts';
import { Problem } from '../../problem.ts';
import { directoryChanged } from '../directory-changed.ts';
import { changeDirectory } from '../directory-transaction.ts';
import { deviceColumns } from './device-columns.ts';
import { type StoredDevice, deviceFacts, presentDevice, withNeighbours } from './present-device.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Change = { actor: Actor; id: string; seen: number };

export async function readDevice(db: PrismaClient, id: string): Promise<Device> {
  return presentDevice(await findDevice(db, id));
}

async function findDevice(db: PrismaClient | Prisma.TransactionClient, id: string): Promise<StoredDevice> {
  const row = await db.device.findUnique({ where: { id }, include: withNeighbours });
  if (row) return { ...row, groups: await db.groupDevice.count({ where: { deviceNo: row.no } }) };
  throw new Problem('device.not-found', 'It may have been deleted; the audit log still names it.');
}

export async function createDevice(
  { db, now }: Deps,
  { actor, fields }: { actor: Actor; fields: DeviceFields },
): Promise<Device> {
  const at = now();
  const id = uuidv7();
  return changeDirectory(db, async (tx) => {
    await refuseTaken(tx, fields, 0);
    const columns = deviceColumns(fields, { at, personNo: await personNoOf(tx, fields.personId) });
    const made = { id, ...columns, source: 'manual', createdAt: at, version: 1 };
    const numbers = await insertNumbered(tx, 'device', [made]).catch(refuseRaced);
    await directoryChanged(tx, { deviceNos: [...numbers.values()] });
    const stored = await findDevice(tx, id);
    await recordAudit(tx, {
      actor,
      now: at,
      entry: { action: 'device.create', subject: subjectOf(stored), after: deviceFacts(stored) },
    });
    return presentDevice(stored);
  });
}

export async function replaceDevice(
  { db, now }: Deps,
  { actor, id, seen, fields }: Change & { fields: DeviceFields },
): Promise<Device> {
  const at = now();
  return changeDirectory(db, async (tx) => {
    const before = await lockDevice(tx, { id, seen });
    await refuseTaken(tx, fields, before.no);
    const personNo = await personNoOf(tx, fields.personId);
    const columns = deviceColumns(fields, { at, personNo, kept: before });
    await updateRows(tx, 'device', [{ no: before.no, ...columns }]).catch(refuseRaced);
    await directoryChanged(tx, { deviceNos: [before.no] });
    const after = await findDevice(tx, id);
    await recordAudit(tx, {
      actor,
      now: at,
      entry: {
        action: 'device.change',
        subject: subjectOf(after),
        before: deviceFacts(before),
        after: deviceFacts(after),
      },
    });
    return presentDevice(after);
  });
}

/** A retired device gets nothing any more and stays in the list, until it is taken back or deleted. */
export async function setRetired(
  { db, now }: Deps,
  { actor, id, retired }: { actor: Actor; id: string; retired: boolean },
): Promise<Device> {
  const at = now();
  return changeDirectory(db, async (tx) => {
    await tx.$queryRaw`select no from device where id = ${id}::uuid for update`;
    const before = await findDevice(tx, id);
    if ((before.retiredAt !== null) === retired) return presentDevice(before);
    await tx.device.update({
      where: { no: before.no },
      data: { retiredAt: retired ? at : null, modifiedAt: at, version: { increment: 1 } },
      select: { no: true },
    });
    await directoryChanged(tx, { deviceNos: [before.no] });
    const after = await findDevice(tx, id);
    await recordAudit(tx, {
      actor,
      now: at,
      entry: { action: retired ? 'device.retire' : 'device.reinstate', subject: subjectOf(after) },
    });
    return presentDevice(after);
  });
}

/** Certificates and the audit log keep the last known name. */
export async function deleteDevice({ db, now }: Deps, { actor, id, seen }: Change): Promise<void> {
  await changeDirectory(db, async (tx) => {
    const row = await lockDevice(tx, { id, seen });
    await tx.device.delete({ where: { no: row.no }, select: { no: true } });
    await directoryChanged(tx, { deviceNos: [row.no] });
    await recordAudit(tx, {
      actor,
      now: now(),
      entry: { action: 'device.delete', subject: subjectOf(row), before: deviceFacts(row) },
    });
  });
}

async function lockDevice(
  tx: Prisma.TransactionClient,
  { id, seen }: { id: string; seen: number },
): Promise<StoredDevice> {
  await tx.$queryRaw`select no from device where id = ${id}::uuid for update`;
  const row = await findDevice(tx, id);
  requireVersion(seen, row.version);
  return row;
}

async function personNoOf(tx: Prisma.TransactionClient, id: string | null): Promise<number | null> {
  if (id === null) return null;
  const row = await tx.person.findUnique({ where: { id }, select: { no: true } });
  if (row) return row.no;
  throw new Problem('person.not-found', 'Choose a user who is in the directory.', {
    findings: [{ at: '/personId', code: 'unknown', message: 'There is no user with this id.' }],
  });
}

async function refuseTaken(
  tx: Prisma.TransactionClient,
  { externalKey }: DeviceFields,
  own: number,
): Promise<void> {
  if (externalKey === null) return;
  const other = await tx.device.findFirst({
    where: { externalKey, no: { not: own } },
    select: { name: true },
  });
  if (!other) return;
  throw new Problem('device.taken', 'Change the key, or the device that has it.', {
    findings: [{ at: '/externalKey', code: 'taken', message: `${other.name} has it already.` }],
  });
}

function refuseRaced(error: unknown): never {
  if (!isTaken(error)) throw error;
  throw new Problem('device.taken', 'Somebody saved the same key a moment ago. Look for it in the list.', {
    cause: error,
  });
}

function subjectOf(row: { id: string; name: string }) {
  return { kind: 'device', id: row.id, name: row.name };
}
