import type { ImportFile } from '../../../api/imports.ts';

/** A file that somebody chose or dropped, with its folders in front of its name. */
export type FoundFile = { path: string; file: File };

export type SortedFiles = {
  taken: FoundFile[];
  /** What lay in a folder and is no profile, by its path. */
  passedOver: string[];
};

/** One tool keeps a list of its own beside the profiles (spec 7.9). */
const ofTools = ['migrationtable.json'];

/** From a folder only JSON is taken, because much else may lie there; a file that is chosen by itself is meant. */
export function sortFound(found: readonly FoundFile[]): SortedFiles {
  const sorted: SortedFiles = { taken: [], passedOver: [] };
  const above = folderAbove(found);
  for (const { path, file } of [...found].sort(byPath)) {
    const name = path.split('/').at(-1)?.toLowerCase() ?? '';
    const isProfile = name.endsWith('.json') && !name.startsWith('.') && !ofTools.includes(name);
    const shown = path.slice(above.length);
    if (!path.includes('/') || isProfile) sorted.taken.push({ path: shown, file });
    else sorted.passedOver.push(shown);
  }
  return sorted;
}

/** The one folder that somebody chose: it is in front of every path, and tells nothing. */
function folderAbove(found: readonly FoundFile[]): string {
  const [first = ''] = found[0]?.path.match(/^[^/]*\//u) ?? [];
  return found.every(({ path }) => path.startsWith(first)) ? first : '';
}

const collator = new Intl.Collator('en', { numeric: true });

function byPath(one: FoundFile, other: FoundFile): number {
  return collator.compare(one.path, other.path);
}

/** Into memory, so that nobody can change them between the dry run and the import. */
export async function readFound(
  found: readonly FoundFile[],
): Promise<{ files: ImportFile[]; unreadable: string[] }> {
  const files: ImportFile[] = [];
  const unreadable: string[] = [];
  for (const { path, file } of found) {
    try {
      files.push({ path, bytes: new Blob([await file.arrayBuffer()]) });
    } catch {
      unreadable.push(path);
    }
  }
  return { files, unreadable };
}

export function fromInput(files: readonly File[]): FoundFile[] {
  return files.map((file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));
}
