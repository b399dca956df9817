import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The link makes an administrator, so it goes to a terminal that a person looks at. Where there is none, standard output ends
 * in somebody's log: there the link goes into a file that only its owner may read.
 */
export async function tellSetUpLink(
  link: string | undefined,
  {
    terminal,
    dataDirectory,
    tell,
  }: { terminal: boolean; dataDirectory: string; tell: (text: string) => void },
): Promise<void> {
  const file = join(dataDirectory, 'set-up-link');
  await rm(file, { force: true });
  if (link === undefined) return;
  if (terminal) {
    tell(`There is no administrator yet. This link makes one; it works once, for 15 minutes:\n  ${link}`);
    return;
  }
  await writeFile(file, `${link}\n`, { mode: 0o600, flag: 'wx' });
  tell(
    `There is no administrator yet. The link that makes one is in ${file}; it works once, for 15 minutes.`,
  );
}
