import { useAnnounce } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { readCertificateFile } from '../../../../api/certificates.ts';
import type { FoundCertificate, RefusedItem } from './upload.ts';

export type Files = ReturnType<typeof useFiles>;

/** Reads files as they are dropped. What is refused stands here until it is dismissed, and is stored nowhere. */
export function useFiles(take: (found: FoundCertificate[]) => { fresh: number; known: number }) {
  const { announce } = useAnnounce();
  const [refused, setRefused] = useState<RefusedItem[]>([]);
  const [note, setNote] = useState<string>();
  const [waiting, setWaiting] = useState({ done: 0, of: 0 });

  const add = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return;
      setNote(undefined);
      setWaiting((before) => ({ ...before, of: before.of + files.length }));
      // It came with the place where files are dropped, which is not in the first step.
      const { readFile } = await import('./upload.ts');
      const found: FoundCertificate[] = [];
      const bad: RefusedItem[] = [];
      for (const file of files) {
        const read = await readFile(file, (bytes) => readCertificateFile(bytes));
        found.push(...read.found);
        bad.push(...read.refused);
        setWaiting((before) => ({ ...before, done: before.done + 1 }));
      }
      const taken = take(found);
      setRefused((before) => [...before, ...bad]);
      setNote(knownWords(taken.known));
      setWaiting(({ done, of }) => (done === of ? { done: 0, of: 0 } : { done, of }));
      announce(outcomeWords(taken, bad), { alert: bad.length > 0 });
    },
    [take, announce],
  );

  return {
    add: (files: readonly File[]) => void add(files),
    waiting,
    refused,
    note,
    dismiss: (id: string) => setRefused((before) => before.filter((item) => item.id !== id)),
    dismissAll: () => setRefused([]),
  };
}

function knownWords(known: number): string | undefined {
  if (known === 0) return undefined;
  return known === 1
    ? 'One certificate was here already and is listed once.'
    : `${known} certificates were here already and are listed once.`;
}

function outcomeWords({ fresh, known }: { fresh: number; known: number }, refused: RefusedItem[]): string {
  const words = [`${fresh} ${fresh === 1 ? 'certificate' : 'certificates'} added.`];
  if (known > 0) words.push(knownWords(known) ?? '');
  if (refused[0]) words.push(`${refused.length} refused: ${refused[0].message}`);
  return words.join(' ');
}
