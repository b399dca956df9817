import type { Span } from './finding.ts';
import { nearest } from './nearest.ts';
import type { PlacedContext } from './place.ts';
import { type Verdict, judgeVariable } from './variable-rules.ts';
import { type Variable, spellingsOf, variables } from './variables.ts';

export type Candidate = {
  name: string;
  /** What goes in place of `span`. */
  insert: string;
  meaning: string;
  example: string;
  source: Variable['source'];
  /** Another spelling of this variable. */
  sameAs?: string;
  /** Warnings and hints for this place, and what else is true on this platform. */
  remarks: { level: 'warning' | 'hint'; text: string }[];
};

export type Completions = {
  /** What is replaced: from the opening braces to the closing ones, if they are there. */
  span: Span;
  typed: string;
  candidates: Candidate[];
  /** Offered greyed, with the reason. */
  refused: { name: string; meaning: string; reason: string }[];
};

/** Names are shorter; looking further back would find braces of another variable. */
const longestTyped = 60;

/** What may be written where the caret stands; undefined unless that is inside a variable. */
export function completionsAt(text: string, caret: number, context: PlacedContext): Completions | undefined {
  const found = findOpen(text, caret);
  if (!found) return undefined;
  const { span, typed } = found;
  const judged = variables.flatMap((variable) =>
    spellingsOf(variable).map((name) => ({ name, variable, verdicts: judgeVariable(variable, context) })),
  );
  const matching = match(typed, judged);
  const isRefused = ({ verdicts }: Judged) => verdicts.some(({ level }) => level === 'error');
  return {
    span,
    typed,
    candidates: matching.filter((one) => !isRefused(one)).map((one) => candidateOf(one, context)),
    refused: matching.filter(isRefused).map(({ name, variable, verdicts }) => ({
      name,
      meaning: variable.meaning,
      reason: verdicts.find(({ level }) => level === 'error')?.reason ?? '',
    })),
  };
}

type Judged = { name: string; variable: Variable; verdicts: Verdict[] };

function candidateOf({ name, variable, verdicts }: Judged, { platform }: PlacedContext): Candidate {
  const note = variable.notes?.[platform];
  const { meaning, example, source } = variable;
  return {
    name,
    insert: `{{${name}}}`,
    meaning,
    example,
    source,
    ...(name === variable.name ? {} : { sameAs: variable.name }),
    remarks: [
      ...verdicts.map(({ level, reason }) => ({
        level: level === 'warning' ? level : ('hint' as const),
        text: reason,
      })),
      ...(note === undefined ? [] : [{ level: 'hint' as const, text: note }]),
    ],
  };
}

/** Those that begin so, then those that hold it, then those that look like it. */
function match(typed: string, judged: readonly Judged[]): Judged[] {
  const folded = typed.trim().toLowerCase();
  const begin = judged.filter(({ name }) => name.toLowerCase().startsWith(folded));
  const hold = judged.filter(
    ({ name }) => !name.toLowerCase().startsWith(folded) && name.toLowerCase().includes(folded),
  );
  if (begin.length + hold.length > 0) return [...begin, ...hold];
  const names = nearest(
    folded,
    judged.map(({ name }) => name),
  );
  return names.flatMap((name) => judged.filter((one) => one.name === name));
}

function findOpen(text: string, caret: number): { span: Span; typed: string } | undefined {
  const from = Math.max(0, caret - longestTyped);
  const open = /\{\{([^{}]*)$/.exec(text.slice(from, caret));
  if (!open) return undefined;
  const start = from + open.index;
  const rest = /^\w*\}{0,2}/.exec(text.slice(caret, caret + longestTyped))?.[0] ?? '';
  return { span: { start, end: caret + rest.length }, typed: open[1] ?? '' };
}
