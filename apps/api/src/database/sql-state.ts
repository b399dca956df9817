import { Prisma } from '../generated/prisma/client.ts';

/** What Prisma says in words of its own. */
const byPrisma: Record<string, string> = { P2002: '23505', P2003: '23503', P2034: '40001' };

/** The SQLSTATE of a failure, whoever ran the statement. */
export function sqlStateOf(error: unknown): string | undefined {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const told = /"(?:originalCode|code)":"([0-9A-Z]{5})"/.exec(JSON.stringify(error.meta ?? {}));
    return byPrisma[error.code] ?? told?.[1];
  }
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A unique column holds the value already. */
export function isTaken(error: unknown): boolean {
  return sqlStateOf(error) === '23505';
}

/** What it refers to was deleted at the same moment, or two waited for each other and one had to give way. */
export function isRaced(error: unknown): boolean {
  return ['23503', '40001', '40P01'].includes(sqlStateOf(error) ?? '');
}
