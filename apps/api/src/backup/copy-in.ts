import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { DatabaseError } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { quoted } from './catalogue.ts';
import { damaged, type ManifestTable } from './manifest.ts';
import type { TableSink } from './read-archive.ts';

type Done = (error?: Error | null) => void;

/**
 * One COPY for all parts of a table. PostgreSQL may refuse at any moment, also while no write is waiting, and a write
 * that it will never answer must not wait for ever: hence the steps, each of which fails with the COPY.
 */
export function copyIn(client: pg.PoolClient, table: ManifestTable): TableSink {
  const { name, columns } = quoted(table);
  const copy = client.query(copyFrom(`copy ${name} (${columns}) from stdin (format text, encoding 'UTF8')`));
  let failure: Error | undefined;
  let failStep: Done = () => undefined;
  copy.on('error', (error: Error) => {
    failure ??= explain(table, error);
    failStep(failure);
  });
  const step = (begin: (done: Done) => void) =>
    new Promise<void>((resolve, reject) => {
      if (failure) return reject(failure);
      failStep = (error) => (error ? reject(error) : resolve());
      return begin(failStep);
    });
  return {
    write: (bytes) => step((done) => copy.write(bytes, done)),
    async end(rows) {
      await step((done) => copy.end(done));
      if (copy.rowCount !== rows) throw damaged(`${name} took ${copy.rowCount} of ${rows} rows`);
    },
    async abort() {
      if (failure || copy.writableFinished) return;
      copy.destroy();
      await finished(copy).catch(() => undefined);
    },
  };
}

/** Class 22 is "data exception", class 23 "integrity constraint violation". */
function explain(table: ManifestTable, error: Error): Error {
  if (!(error instanceof DatabaseError) || !/^2[23]/.test(error.code ?? '')) return error;
  return damaged(`the rows of ${table.name} do not fit together (SQLSTATE ${error.code})`, error);
}
