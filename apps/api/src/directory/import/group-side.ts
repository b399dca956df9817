import { type GroupFields, groupFields } from '@countersign/contract/groups';
import { fold } from '@countersign/targeting/fold';
import type { Prisma } from '../../generated/prisma/client.ts';
import { groupColumns } from '../groups/group-columns.ts';
import { type Rows, type Side, type Target, textsOf } from './side.ts';

type Row = Prisma.GroupGetPayload<object>;

export const groupSide = {
  table: 'directory_group',
  /** Columns that no two records share. */
  unique: { name_key: 'name', external_key: 'externalKey' },

  async open(tx: Prisma.TransactionClient, { key, rows }: { key: string; rows: Rows }): Promise<Side> {
    const keys = rows.flatMap((row) => row.key ?? []);
    const names = textsOf(rows, 'name').map(fold);
    const found = await tx.group.findMany({
      where:
        key === 'name'
          ? { nameKey: { in: keys } }
          : { OR: [{ externalKey: { in: keys } }, { externalKey: null, nameKey: { in: names } }] },
    });
    const byKey = new Map(found.map((row) => [key === 'name' ? row.nameKey : row.externalKey, row]));
    // Made by hand, or imported without keys: the first import that brings one gives it.
    const keyless = new Map(found.filter((row) => row.externalKey === null).map((row) => [row.nameKey, row]));
    return {
      find(own, { given }) {
        const { name } = given;
        const row =
          (own === null ? undefined : byKey.get(own)) ??
          (typeof name === 'string' ? keyless.get(fold(name)) : undefined);
        return row && asTarget(row);
      },
      columns: ({ fields, at }) => ({ columns: groupColumns(fields as GroupFields, at), findings: [] }),
    };
  },
} as const;

function asTarget(row: Row): Target {
  const names = Object.keys(groupFields.shape) as (keyof GroupFields)[];
  return {
    no: row.no,
    version: row.version,
    fields: Object.fromEntries(names.map((name) => [name, row[name]])),
  };
}
