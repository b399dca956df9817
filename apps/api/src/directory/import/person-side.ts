import { type PersonFields, personFields } from '@countersign/contract/people';
import { fold } from '@countersign/targeting/fold';
import type { Prisma } from '../../generated/prisma/client.ts';
import { personColumns } from '../people/person-columns.ts';
import type { Rows, Side, Target } from './side.ts';
import { textsOf } from './side.ts';

type Row = Prisma.PersonGetPayload<object>;

export const personSide = {
  table: 'person',
  membership: { table: 'group_person', no: 'person_no' },
  /** Columns that no two records share. */
  unique: { upn_key: 'upn', external_key: 'externalKey' },

  async open(tx: Prisma.TransactionClient, { key, rows }: { key: string; rows: Rows }): Promise<Side> {
    const keys = rows.flatMap((row) => row.key ?? []);
    const upns = textsOf(rows, 'upn').map(fold);
    const found = await tx.person.findMany({
      where:
        key === 'upn'
          ? { upnKey: { in: keys } }
          : { OR: [{ externalKey: { in: keys } }, { externalKey: null, upnKey: { in: upns } }] },
    });
    const byKey = new Map(found.map((row) => [key === 'upn' ? row.upnKey : row.externalKey, row]));
    // Made by hand, or imported without keys: the first import that brings one gives it.
    const keyless = new Map(found.filter((row) => row.externalKey === null).map((row) => [row.upnKey, row]));
    return {
      find(own, { given }) {
        const { upn } = given;
        const row =
          (own === null ? undefined : byKey.get(own)) ??
          (typeof upn === 'string' ? keyless.get(fold(upn)) : undefined);
        return row && asTarget(row);
      },
      columns({ fields, target, at }) {
        const before = found.find(({ no }) => no === target?.no);
        const columns = personColumns(fields as PersonFields, { at, disabledAt: before?.disabledAt ?? null });
        return { columns, findings: [] };
      },
    };
  },
} as const;

function asTarget(row: Row): Target {
  const { enabled: _enabled, ...others } = personFields.shape;
  const names = Object.keys(others) as (keyof typeof others)[];
  const fields = Object.fromEntries(names.map((name) => [name, row[name]]));
  return { no: row.no, version: row.version, fields: { ...fields, enabled: row.disabledAt === null } };
}
