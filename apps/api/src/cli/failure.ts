import { CommanderError } from 'commander';
import { BackupError } from '../backup/backup-error.ts';
import { ConfigError } from '../config.ts';
import { DatabaseError } from '../database/database-error.ts';
import { InstanceError } from '../instance.ts';
import { Problem } from '../problem.ts';
import { MasterKeyError } from '../secrets/keyring.ts';

/** A command that could not do what was asked, with the sentence to tell. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** 2: asked or configured wrongly; 1: failed. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return error instanceof ConfigError ? 2 : 1;
}

/** What to tell. Nothing when it was told already; a stack only when nobody expected the failure. */
export function describeFailure(error: unknown): string | undefined {
  if (error instanceof CommanderError) return undefined;
  if (error instanceof Problem) return describeProblem(error);
  const expected = [BackupError, CommandError, ConfigError, DatabaseError, InstanceError, MasterKeyError];
  if (expected.some((kind) => error instanceof kind)) return (error as Error).message;
  return describeFileFailure(error) ?? (error instanceof Error ? error.stack : String(error));
}

function describeProblem({ findings = [], message }: Problem): string {
  return [message, ...findings.map((finding) => finding.message).filter((text) => text !== message)].join(
    ' ',
  );
}

/** "ENOENT: no such file or directory, open '/here'" */
function describeFileFailure(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  if (error.code === 'EPIPE') return 'Whoever read the output has stopped reading.';
  const reason = /^[A-Z]+: ([^,]+)/.exec(error.message)?.[1] ?? error.message;
  return 'path' in error ? `${String(error.path)}: ${reason}.` : `${reason}.`;
}
