import { Facts } from '../../../ui/facts.tsx';
import { keyOf, type Line, lineWords, whoIs } from './lines.ts';

/** Who is in and who is not, in words. */
export function LineGroups({ lines }: { lines: readonly Line[] }) {
  const included = lines.filter(({ mode }) => mode === 'include');
  const excluded = lines.filter(({ mode }) => mode === 'exclude');
  return (
    <Facts
      facts={[
        ['Included', <Words key="in" words={included.map((line) => [keyOf(line), lineWords(line)])} />],
        ['Excluded', <Words key="out" words={excluded.map((line) => [keyOf(line), whoIs(line)])} />],
      ]}
    />
  );
}

function Words({ words }: { words: readonly [key: string, words: string][] }) {
  if (words.length === 0) return 'Nobody';
  return words.map(([key, text]) => <div key={key}>{text}</div>);
}
