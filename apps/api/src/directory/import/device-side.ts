import { type DeviceFields, deviceFields } from '@countersign/contract/devices';
import type { Finding } from '@countersign/contract/problem';
import { fold } from '@countersign/targeting/fold';
import type { Prisma } from '../../generated/prisma/client.ts';
import { deviceColumns } from '../devices/device-columns.ts';
import type { Rows, Side, Target } from './side.ts';
import { textsOf } from './side.ts';

type Row = Prisma.DeviceGetPayload<object>;
type Tx = Prisma.TransactionClient;

export const deviceSide = {
  table: 'device',
  membership: { table: 'group_device', no: 'device_no' },
  unique: { external_key: 'externalKey' },

  async open(tx: Tx, { key, rows }: { key: string; rows: Rows }): Promise<Side> {
    const column = key as 'externalKey' | 'aadId' | 'serial';
    const keys = rows.flatMap((row) => row.key ?? []);
    const serials = textsOf(rows, 'serial');
    const found = await tx.device.findMany({
      where: { OR: [{ [column]: { in: keys } }, { externalKey: null, serial: { in: serials } }] },
      orderBy: { no: 'asc' },
    });
    const byKey = onlyOnes(found, (row) => row[column]);
    const keyless = onlyOnes(
      found.filter((row) => row.externalKey === null),
      (row) => row.serial,
    );
    const owner = await findUsers(tx, rows);
    return {
      find(own, { given }) {
        const row =
          (own === null ? undefined : byKey.get(own)) ??
          (typeof given['serial'] === 'string' ? keyless.get(given['serial']) : undefined);
        return row && asTarget(row);
      },
      columns({ fields, row, target, at }) {
        const before = found.find(({ no }) => no === target?.no);
        const personNo = row.user ? owner(row.user) : undefined;
        const findings: Finding[] = [];
        if (row.user && personNo === undefined) findings.push(unknownUser(row.user));
        if (before?.retiredAt) findings.push(retired);
        const kept = row.user === undefined ? (before?.personNo ?? null) : (personNo ?? null);
        return {
          columns: deviceColumns(fields as DeviceFields, { at, personNo: kept, kept: before }),
          findings,
        };
      },
    };
  },
} as const;

/** Serial numbers are not unique by any law: what two records share says nothing. */
function onlyOnes(rows: Row[], keyOf: (row: Row) => string | null): Map<string, Row> {
  const found = new Map<string, Row | undefined>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) found.set(key, found.has(key) ? undefined : row);
  }
  return new Map([...found].flatMap(([key, row]) => (row ? [[key, row] as const] : [])));
}

/** A user by principal name, by external key or by mail, in this order. */
async function findUsers(tx: Tx, rows: Rows): Promise<(said: string) => number | undefined> {
  const said = [...new Set(rows.flatMap(({ row }) => row.user ?? []))];
  const folded = said.map(fold);
  const people = await tx.person.findMany({
    where: { OR: [{ upnKey: { in: folded } }, { externalKey: { in: said } }, { mailKey: { in: folded } }] },
    select: { no: true, upnKey: true, externalKey: true, mailKey: true },
    orderBy: { no: 'asc' },
  });
  const byUpn = new Map(people.map(({ no, upnKey }) => [upnKey, no]));
  const byKey = new Map(people.map(({ no, externalKey }) => [externalKey, no]));
  const byMail = new Map(people.map(({ no, mailKey }) => [mailKey, no]));
  return (user) => byUpn.get(fold(user)) ?? byKey.get(user) ?? byMail.get(fold(user));
}

function unknownUser(user: string): Finding {
  return {
    at: '',
    code: 'unknown-user',
    level: 'warning',
    message: `No user is called “${user.slice(0, 80)}”. The device goes in without a user; import users first.`,
  };
}

const retired: Finding = {
  at: '',
  code: 'retired',
  level: 'warning',
  message: 'The device is retired here and stays so. Take it back on its page.',
};

function asTarget(row: Row): Target {
  const { personId: _person, lastSeenAt: _seen, ...others } = deviceFields.shape;
  const names = Object.keys(others) as (keyof typeof others)[];
  const fields = Object.fromEntries(names.map((name) => [name, row[name]]));
  return {
    no: row.no,
    version: row.version,
    fields: { ...fields, lastSeenAt: row.lastSeenAt?.toISOString() ?? null },
  };
}
