import type { Person, PersonFields } from '@countersign/contract/people';
import { fold } from '@countersign/targeting/fold';
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
import { personColumns } from './person-columns.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Database = PrismaClient | Prisma.TransactionClient;
type Change = { actor: Actor; id: string; seen: number };

type StoredPerson = Prisma.PersonGetPayload<object> & { devices: number; groups: number };

export async function readPerson(db: Database, id: string): Promise<Person> {
  return presentPerson(await findPerson(db, id));
}

async function findPerson(db: Database, id: string): Promise<StoredPerson> {
  const row = await db.person.findUnique({ where: { id } });
  // Counted one by one: with the row, Prisma would count the groups and devices of everybody.
  if (row) {
    const devices = await db.device.count({ where: { personNo: row.no, retiredAt: null } });
    return { ...row, devices, groups: await db.groupPerson.count({ where: { personNo: row.no } }) };
  }
  throw new Problem('person.not-found', 'They may have been deleted; the audit log still names them.');
}

export async function createPerson(
  { db, now }: Deps,
  { actor, fields }: { actor: Actor; fields: PersonFields },
): Promise<Person> {
  const at = now();
  const id = uuidv7();
  return changeDirectory(db, async (tx) => {
    await refuseTaken(tx, fields, 0);
    const columns = personColumns(fields, { at, disabledAt: null });
    const row = { id, ...columns, source: 'manual', createdAt: at, version: 1 };
    const numbers = await insertNumbered(tx, 'person', [row]).catch(refuseRaced);
    await directoryChanged(tx, { personNos: [...numbers.values()] });
    const made = await findPerson(tx, id);
    await recordAudit(tx, {
      actor,
      now: at,
      entry: { action: 'person.create', subject: subjectOf(made), after: factsOf(made) },
    });
    return presentPerson(made);
  });
}

export async function replacePerson(
  { db, now }: Deps,
  { actor, id, seen, fields }: Change & { fields: PersonFields },
): Promise<Person> {
  const at = now();
  return changeDirectory(db, async (tx) => {
    const before = await lockPerson(tx, { id, seen });
    await refuseTaken(tx, fields, before.no);
    const columns = personColumns(fields, { at, disabledAt: before.disabledAt });
    await updateRows(tx, 'person', [{ no: before.no, ...columns }]).catch(refuseRaced);
    await directoryChanged(tx, { personNos: [before.no] });
    const after = await findPerson(tx, id);
    await recordAudit(tx, {
      actor,
      now: at,
      entry: {
        action: 'person.change',
        subject: subjectOf(after),
        before: factsOf(before),
        after: factsOf(after),
      },
    });
    return presentPerson(after);
  });
}

/** Their devices stay, without a user; certificates and the audit log keep the last known name. */
export async function deletePerson({ db, now }: Deps, change: Change): Promise<void> {
  await changeDirectory(db, (tx) => endPerson({ db: tx, now }, change));
}

/** Part of the caller's transaction, which holds the rules. */
export async function endPerson(
  { db: tx, now }: { db: Prisma.TransactionClient; now: () => Date },
  { actor, id, seen }: Change,
): Promise<void> {
  const row = await lockPerson(tx, { id, seen });
  await endPeople(tx, { no: row.no });
  await recordAudit(tx, {
    actor,
    now: now(),
    entry: { action: 'person.delete', subject: subjectOf(row), before: factsOf(row) },
  });
}

export async function endPeople(
  tx: Prisma.TransactionClient,
  people: Prisma.PersonWhereInput,
): Promise<void> {
  const devices = await tx.device.findMany({ where: { person: people }, select: { no: true } });
  await tx.person.deleteMany({ where: people });
  await directoryChanged(tx, { deviceNos: devices.map(({ no }) => no) });
}

async function lockPerson(
  tx: Prisma.TransactionClient,
  { id, seen }: { id: string; seen: number },
): Promise<StoredPerson> {
  await tx.$queryRaw`select no from person where id = ${id}::uuid for update`;
  const row = await findPerson(tx, id);
  requireVersion(seen, row.version);
  return row;
}

async function refuseTaken(tx: Prisma.TransactionClient, fields: PersonFields, own: number): Promise<void> {
  const { upn, externalKey } = fields;
  const others = await tx.person.findMany({
    where: {
      no: { not: own },
      OR: [{ upnKey: fold(upn) }, ...(externalKey === null ? [] : [{ externalKey }])],
    },
    select: { name: true, upnKey: true },
    take: 2,
  });
  if (others.length === 0) return;
  throw new Problem('person.taken', 'Change the field that is named, or the user who has it.', {
    findings: others.map(({ name, upnKey }) => ({
      at: upnKey === fold(upn) ? '/upn' : '/externalKey',
      code: 'taken',
      message: `${name} has it already.`,
    })),
  });
}

function refuseRaced(error: unknown): never {
  if (!isTaken(error)) throw error;
  throw new Problem('person.taken', 'Somebody saved the same name a moment ago. Look for it in the list.', {
    cause: error,
  });
}

function presentPerson(row: StoredPerson): Person {
  return {
    ...row,
    enabled: row.disabledAt === null,
    source: row.source as Person['source'],
  };
}

function subjectOf(row: { id: string; name: string }) {
  return { kind: 'person', id: row.id, name: row.name };
}

function factsOf(row: StoredPerson): Prisma.InputJsonObject {
  const { upn, name, mail, givenName, surname, department, sam, dn, sid, externalKey, disabledAt } = row;
  const enabled = disabledAt === null;
  return { upn, name, mail, givenName, surname, department, sam, dn, sid, externalKey, enabled };
}
