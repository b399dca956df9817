import type { FoundFile } from './found-files.ts';

/** Somebody may drop a whole disk: so many entries are looked at, folders included. */
const mostEntries = 20_000;

/** To be called while the drop is handled: afterwards the browser forgets what was dropped. */
export function entriesOf({ items }: Pick<DataTransfer, 'items'>): FileSystemEntry[] {
  return [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
}

/** The files in what was dropped, with those of its folders. `more`: there were too many to look at all. */
export async function filesIn(
  dropped: readonly FileSystemEntry[],
  most = mostEntries,
): Promise<{ found: FoundFile[]; more: boolean }> {
  const found: FoundFile[] = [];
  const waiting = [...dropped];
  let looked = 0;
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    looked += 1;
    if (looked > most) return { found, more: true };
    if (isDirectory(entry)) waiting.push(...(await entriesIn(entry)));
    else if (isFile(entry))
      found.push({ path: entry.fullPath.replace(/^\//u, ''), file: await fileOf(entry) });
  }
  return { found, more: false };
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A reader gives some at a time, and nothing once it has given all. */
async function entriesIn(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((given, failed) => reader.readEntries(given, failed));
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((given, failed) => entry.file(given, failed));
}
