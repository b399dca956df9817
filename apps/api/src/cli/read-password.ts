import type { Readable } from 'node:stream';
import { passwordLength } from '@countersign/contract/limits';
import { newPassword } from '@countersign/contract/sessions';
import { gather } from '../backup/gather.ts';
import { CommandError } from './failure.ts';

/** UTF-8 takes at most four bytes for a character. */
const longest = passwordLength.max * 4 + 2;

/** All of standard input, without the line end that `echo` and editors add. Never an argument: those show in lists of processes. */
export async function readPassword(input: Readable): Promise<string> {
  const bytes = await gather(input, longest);
  const parsed = newPassword.safeParse(bytes?.toString('utf8').replace(/\r?\n$/, ''));
  if (parsed.success) return parsed.data;
  throw new CommandError(`A password has ${passwordLength.min} to ${passwordLength.max} characters.`);
}
