import { useAnnounce } from '@fluentui/react-components';
import { useState } from 'react';
import { choose, type Chosen } from './chosen.ts';
import { entriesOf, filesIn } from './dropped-files.ts';
import { type FoundFile, fromInput } from './found-files.ts';

/** Takes files and folders, however they come, and hands on what can be imported. */
export function useChoice(onChosen: (chosen: Chosen) => void) {
  const { announce } = useAnnounce();
  const [reading, setReading] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const refuse = (words: string) => {
    setRefusal(words);
    announce(words, { alert: true });
  };
  const take = async (find: () => Promise<FoundFile[] | string>) => {
    setReading(true);
    setRefusal(undefined);
    try {
      const found = await find();
      const outcome = typeof found === 'string' ? { refusal: found } : await choose(found);
      if ('refusal' in outcome) refuse(outcome.refusal);
      else onChosen(outcome);
    } catch (thrown) {
      const why = thrown instanceof Error ? ` (${thrown.message})` : '';
      refuse(`The browser could not read it${why}. Choose it again, or choose its files.`);
    } finally {
      setReading(false);
    }
  };
  const drop = (dropped: DataTransfer) => {
    const entries = entriesOf(dropped);
    if (entries.length === 0) return;
    void take(async () => {
      const { found, more } = await filesIn(entries);
      return more
        ? 'There are more files in it than can be looked through. Choose the folder with the exports.'
        : found;
    });
  };
  return {
    reading,
    refusal,
    drop,
    files: (files: File[]) => {
      if (files.length > 0) void take(async () => fromInput(files));
    },
  };
}
