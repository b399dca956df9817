import { useEffect, useState } from 'react';
import { relativeWords } from './relative-words.ts';

const local = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const localToTheSecond = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

type Props = {
  at: string | null;
  /** What stands there when it never happened. */
  never?: string;
  /** The moment itself instead of the distance to it. */
  exact?: boolean;
};

/** A moment in the reader's own time; hovering shows it in full and in UTC. */
export function RelativeTime({ at, never = 'Never', exact = false }: Props) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (exact) return undefined;
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, [exact]);
  if (at === null) return <span>{never}</span>;
  const moment = new Date(at);
  return (
    <time dateTime={at} title={`${local.format(moment)} · UTC ${utc(moment)}`}>
      {exact ? localToTheSecond.format(moment) : relativeWords(moment, now)}
    </time>
  );
}

function utc(moment: Date): string {
  return moment.toISOString().slice(0, 19).replace('T', ' ');
}
