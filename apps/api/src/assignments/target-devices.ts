import type { Readable } from 'node:stream';
import type { TargetDevice } from '@countersign/contract/assignments';
import type { Page } from '@countersign/contract/lists';
import type pg from 'pg';
import { inTransaction } from '../database/transaction.ts';
import { everyRow } from '../evaluation/every-row.ts';
import { runOn } from '../evaluation/run.ts';
import { type Question, wantedRows } from '../evaluation/wanted.ts';
import { wantedOnce } from '../evaluation/wanted-once.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { anywhere } from '../lists/anywhere.ts';
import { csvOf } from '../lists/csv.ts';
import { conditions, listPage } from '../lists/keyset.ts';
import { spool } from '../lists/spool.ts';

type Sql = Prisma.Sql;

/** Devices of the evaluation, or those that something is said of, which need not be reached. */
export type Devices = { question: Question; concerned?: Sql | undefined };

export type Narrowed = { search?: string | undefined; causes?: readonly string[] | undefined };

/** Page by page, by name. */
export async function listDevices(
  pool: pg.Pool,
  devices: Devices,
  { cursor, limit = 50, ...narrowed }: Narrowed & { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<TargetDevice>> {
  return standing(pool, devices, (client, from) =>
    listPage<TargetDevice, TargetDevice>({
      pool: client,
      select: Prisma.sql`json_build_object('id', d.id, 'name', d.name, 'family', d.family, 'osVersion', d.os_version) as device,
      case when u.no is not null then json_build_object('id', u.id, 'name', u.name, 'upn', u.upn) end as person, w.state, w.cause`,
      from,
      where: conditionsOf(narrowed),
      sort: { by: Prisma.sql`d.name_key collate "C"`, as: 'text' },
      descending: false,
      tie: Prisma.sql`d.no`,
      cursor,
      limit,
      // What is asked is never the same.
      unnamed: true,
      present: (row) => row,
    }),
  );
}

/** All of them as a file; they are put aside first, so that no slow reader keeps a connection. */
export async function exportDevices(pool: pg.Pool, devices: Devices, narrowed: Narrowed): Promise<Readable> {
  return standing(pool, devices, async (client, from) => {
    const statement = Prisma.sql`select json_build_array(d.name, d.id, coalesce(u.upn, ''), coalesce(d.os_version, ''),
        coalesce(w.state, ''), coalesce(w.cause, '')) as cells
      from ${from} ${conditions(conditionsOf(narrowed))} order by d.name_key collate "C", d.no`;
    const rows = everyRow<{ cells: string[] }>(runOn(client), statement);
    return spool(csvOf(rows, columns, ({ cells }) => cells));
  });
}

/**
 * What is not saved is evaluated into a table first. As a part of the statement the planner takes it for a handful of devices,
 * and looks through all groups for each of 100,000.
 */
function standing<Answer>(
  pool: pg.Pool,
  { question, concerned }: Devices,
  answer: (client: pg.PoolClient, from: Sql) => Promise<Answer>,
): Promise<Answer> {
  if ('table' in question)
    return inTransaction(pool, (client) => answer(client, tablesOf({ question, concerned })));
  return wantedOnce(pool, question, (_run, once, client) =>
    answer(client, tablesOf({ question: once, concerned })),
  );
}

const columns = ['device', 'deviceId', 'user', 'osVersion', 'state', 'cause'];

function tablesOf({ question, concerned }: Devices): Sql {
  const rows = concerned
    ? Prisma.sql`, concerned as (${concerned})
      select c.device_no, o.state, o.cause from concerned c left join wanted o on o.device_no = c.device_no`
    : Prisma.sql`select device_no, state, cause from wanted`;
  return Prisma.sql`(with ${wantedRows(question)} ${rows}) w join device d on d.no = w.device_no
    left join person u on u.no = d.person_no`;
}

function conditionsOf({ search, causes }: Narrowed): Sql[] {
  return [
    ...(search ? [Prisma.sql`d.search_key like ${anywhere(search)}`] : []),
    ...(causes ? [Prisma.sql`w.cause = any(${[...causes]}::text[])`] : []),
  ];
}
