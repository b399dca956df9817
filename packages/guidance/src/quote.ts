import { letter } from './letter.ts';

export type Shell = 'cmd' | 'powershell' | 'text';

/** A word that no quoting makes safe: a fault of whoever let the value in. */
export class UnquotableError extends Error {
  override name = 'UnquotableError';
}

/** Letters that are only that, and ASCII without " % ! ^ and the grave accent, which no quoting of both shells makes plain. */
const safe = new RegExp(String.raw`^(?:${letter}|[ #$&'()*+,\-./0-9:;<=>?@A-Z[\\\]_a-z{|}~])*$`, 'u');

/** One word of a command line, so that its shell reads it as one argument and as nothing else. */
export function quote(word: string, shell: Shell): string {
  if (!safe.test(word)) throw new UnquotableError(`cannot stand in a command: ${JSON.stringify(word)}`);
  if (shell === 'text') return word;
  return shell === 'cmd' ? quoteForCmd(word) : quoteForPowerShell(word);
}

/**
 * Inside double quotes cmd.exe leaves & | < > ( ) alone; percent signs and quotation marks have no escape that holds
 * everywhere, and are refused above. A backslash before the closing quote would take it away from the program.
 */
function quoteForCmd(word: string): string {
  if (/^[\w.:/\\$+@-]+$/u.test(word)) return word;
  return `"${word.replace(/\\+$/u, (slashes) => slashes + slashes)}"`;
}

/** Nothing is expanded in single quotes, and two of them are one. */
function quoteForPowerShell(word: string): string {
  return `'${word.replaceAll("'", "''")}'`;
}
