import type { ClientBase } from 'pg';

/**
 * The same text for the same value whatever the server's defaults are, as pg_dump sets it; and long work may take long.
 */
export async function fixSession(client: ClientBase): Promise<void> {
  await client.query(
    `set local datestyle = 'ISO, YMD';
     set local intervalstyle = 'postgres';
     set local timezone = 'UTC';
     set local extra_float_digits = 3;
     set local bytea_output = 'hex';
     set local synchronize_seqscans = off;
     set local statement_timeout = 0;
     set local lock_timeout = 0;
     set local idle_in_transaction_session_timeout = 0`,
  );
}
