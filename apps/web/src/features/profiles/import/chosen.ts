import type { ImportFile } from '../../../api/imports.ts';
import { tooMuch } from './limits.ts';
import { type FoundFile, readFound, sortFound } from './found-files.ts';

/** What somebody wants to import, read and ready to be sent. */
export type Chosen = {
  /** Tells one choice from another, of the same files even. */
  id: string;
  files: ImportFile[];
  passedOver: string[];
  unreadable: string[];
};

/** Reads what was found, or says why it cannot be imported. */
export async function choose(found: readonly FoundFile[]): Promise<Chosen | { refusal: string }> {
  const { taken, passedOver } = sortFound(found);
  if (taken.length === 0) return { refusal: nothingWords(passedOver) };
  const refusal = tooMuch(taken.map(({ file }) => file));
  if (refusal !== undefined) return { refusal };
  const { files, unreadable } = await readFound(taken);
  const [first] = unreadable;
  if (files.length === 0 && first !== undefined)
    return {
      refusal: `The browser could not read ${first}. It may have been moved, or belong to somebody else.`,
    };
  return { id: crypto.randomUUID(), files, passedOver, unreadable };
}

function nothingWords(passedOver: readonly string[]): string {
  return passedOver.length === 0
    ? 'There are no files in it.'
    : `None of its ${passedOver.length} files is an export of profiles, whose names end in .json.`;
}
