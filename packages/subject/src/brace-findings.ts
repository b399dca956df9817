import type { Finding, Fix, Level, RuleId, Span } from './finding.ts';
import { nearest } from './nearest.ts';
import type { BraceProblem } from './tokens.ts';
import { findVariable, spellingsOf, variables } from './variables.ts';

const spellings = variables.flatMap(spellingsOf);

const said = {
  unclosedVariable: ['V11', 'error', 'This variable is not closed. End it with "}}".'],
  unopenedVariable: ['V11', 'error', 'This variable is not opened. Begin it with "{{".'],
  emptyVariable: [
    'V11',
    'error',
    'There is no variable between these braces. Write its name or remove them.',
  ],
  singleBraces: [
    'V42',
    'warning',
    'Single braces stay as they are. Write a variable in double braces, as in {{UserName}}.',
  ],
} as const satisfies Record<BraceProblem['code'], [RuleId, Level, string]>;

/** V11 for half a pair, V42 for single braces (in an alternative name V14 forbids these, see check-san.ts). */
export function braceFinding(problem: BraceProblem): Finding {
  const { start, end, code } = problem;
  const [rule, level, message] = said[code];
  const fix = code === 'emptyVariable' ? removeBraces(problem) : doubleBraces(problem);
  return { rule, code, level, message, start, end, ...(fix ? { fix } : {}) };
}

function removeBraces({ start, end }: BraceProblem): Fix {
  return { label: 'Remove the braces', edits: [{ start, end, text: '' }] };
}

/** The variable that stands in half or single braces, written well; nothing where no variable is meant. */
export function doubleBraces({ start, end, name = '' }: BraceProblem): Fix | undefined {
  const meant = findVariable(name.trim()) ? name.trim() : nearest(name, spellings, 1)[0];
  if (meant === undefined) return undefined;
  return { label: `Write {{${meant}}}`, edits: [{ start, end, text: `{{${meant}}}` }] };
}

/** V11: a name that nobody knows, with what may have been meant. */
export function unknownVariable(name: string, { start, end }: Span): Finding {
  const [first, ...others] = nearest(name, spellings);
  const base = { rule: 'V11', code: 'unknownVariable', level: 'error', start, end } as const;
  if (first === undefined) {
    return {
      ...base,
      message: `There is no variable "${short(name)}". Choose one from the list after "{{".`,
    };
  }
  const asked = [first, ...others].map((spelling) => `{{${spelling}}}`).join(' or ');
  return {
    ...base,
    message: `There is no variable "${short(name)}". Do you mean ${asked}?`,
    fix: { label: `Write {{${first}}}`, edits: [{ start, end, text: `{{${first}}}` }] },
  };
}

function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
