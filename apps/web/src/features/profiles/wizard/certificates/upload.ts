import type { Finding } from '@countersign/contract/problem';
import { uploadLimits } from '@countersign/x509/limits';
import { refuse } from '@countersign/x509/refusal';
import type { Certificate, Reading } from '../../../../api/certificates.ts';
import { asProblem } from '../../../../api/problem.ts';
import { plainName } from './plain-name.ts';

/** What cannot be used, and what to do about it. Of the file itself nothing is kept. */
export type RefusedItem = {
  id: string;
  fileName: string;
  /** Which part of the file, where it has several. */
  part: string | undefined;
  message: string;
};

export type FoundCertificate = { fileName: string; certificate: Certificate };

export type ReadFile = { found: FoundCertificate[]; refused: RefusedItem[] };

/** The endings that the file dialog offers; what a file really is, its bytes say. */
export const fileEndings = '.cer,.crt,.der,.pem,.p7b,.p7c';

/** Reads one file. Whatever goes wrong is an item beside the others: one bad file does not stop the rest. */
export async function readFile(
  file: Pick<File, 'name' | 'size'> & Blob,
  read: (file: Blob) => Promise<Reading>,
): Promise<ReadFile> {
  if (file.size > uploadLimits.bytes) {
    const { message, fix } = refuse('too-large');
    return { found: [], refused: [refusedItem(file.name, undefined, `${message} ${fix}`)] };
  }
  try {
    return sorted(file.name, await read(file));
  } catch (thrown) {
    const { title, detail } = asProblem(thrown);
    const message = `${title}. ${detail ?? ''} Choose the file again.`;
    return { found: [], refused: [refusedItem(file.name, undefined, message)] };
  }
}

/** What can be used and what not, in the order of the file. */
export function sorted(fileName: string, { items }: Reading): ReadFile {
  const result: ReadFile = { found: [], refused: [] };
  for (const [at, item] of items.entries()) {
    const refusal: Pick<Finding, 'message'> | null = item.refusal;
    if (item.kind === 'certificate' && !refusal) {
      result.found.push({ fileName: plainName(fileName), certificate: item.certificate });
      continue;
    }
    const name = item.kind === 'certificate' ? item.certificate.name : undefined;
    const place = items.length > 1 ? placeWords(item.place.line, at) : undefined;
    const part = [name, place].filter((word) => word !== undefined).join(', ');
    result.refused.push(refusedItem(fileName, part === '' ? undefined : part, refusal?.message ?? ''));
  }
  return result;
}

function placeWords(line: number | null, at: number): string {
  return line === null ? `item ${at + 1}` : `line ${line}`;
}

function refusedItem(fileName: string, part: string | undefined, message: string): RefusedItem {
  return { id: crypto.randomUUID(), fileName, part, message: message.trim() };
}
