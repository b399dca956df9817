import type { Pool } from 'pg';
import { type AppSettings, openApp } from './open-app.ts';
import type { Request } from './request.ts';

export type Statement = { name: string; text: string; values: unknown[] };

/** What one request makes the app say to PostgreSQL: the check of the session, the page, the total. */
export type Statements = { session: Statement; page: Statement; total: Statement };

/** Asks the app itself, so that the reference cannot fall behind when a statement changes. */
export async function captureStatements(settings: AppSettings, request: Request): Promise<Statements> {
  await using opened = await openApp(settings, { level: 'silent' });
  await opened.app.ready();
  const said = recordQueries(opened.pool);
  const reply = await opened.app.inject({ method: 'GET', ...request });
  if (reply.statusCode !== 200) throw new Error(`${request.url} answered ${reply.statusCode}`);
  const [session, page, total] = said;
  if (!session || !page || !total || said.length > 3) {
    throw new Error(
      `the reference knows three statements, but ours has sent ${said.length}: adapt reference.ts`,
    );
  }
  return { session, page, total };
}

function recordQueries(pool: Pool): Statement[] {
  const said: Statement[] = [];
  const query: (statement: Statement) => Promise<unknown> = pool.query.bind(pool);
  const recording = (statement: Statement) => {
    said.push(statement);
    return query(statement);
  };
  return Object.assign(pool, { query: recording }) && said;
}
