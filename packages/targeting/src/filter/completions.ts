import type { Span } from '@countersign/subject/finding';
import { nearest } from '@countersign/subject/nearest';
import { type OperatorName, operator as operatorCalled, operatorNames, takesList } from './operators.ts';
import {
  type PropertyName,
  type Scope,
  choicesOf,
  findProperty,
  propertiesIn,
  propertyOf,
} from './properties.ts';
import { type Token, readTokens } from './tokens.ts';

export type Candidate = {
  /** What goes in place of `span`. */ insert: string;
  label: string;
  meaning: string;
};

export type Completions = {
  what: 'property' | 'operator' | 'value' | 'connector';
  span: Span;
  typed: string;
  candidates: Candidate[];
};

/** What the grammar wants where the caret stands, as far as it has names. */
export function completionsAt(text: string, caret: number, scope: Scope): Completions | undefined {
  const before = readTokens(text.slice(0, caret)).tokens.slice(0, -1);
  const last = before.at(-1);
  const touched =
    last && last.end === caret && (last.type === 'word' || last.type === 'string') ? last : undefined;
  // Behind a closed string something else begins.
  if (touched?.type === 'string' && isClosed(text, touched)) return undefined;
  const place = placeAfter(touched ? before.slice(0, -1) : before);
  const typed = touched ? text.slice(touched.start, caret).replace(/^["-]/, '') : '';
  const candidates = match(typed, candidatesFor(place, scope));
  if (candidates.length === 0) return undefined;
  const start = touched?.start ?? caret;
  const rest = touched?.type === 'string' ? /^[^"()[\],]*"?/ : /^[^\s()[\],"]*/;
  const end = caret + (touched ? (rest.exec(text.slice(caret))?.[0].length ?? 0) : 0);
  return { what: place.what, span: { start, end }, typed, candidates };
}

function isClosed(text: string, { start, end }: Token): boolean {
  return end - start > 1 && text[end - 1] === '"';
}

type Place = { what: Completions['what']; property?: PropertyName; operator?: OperatorName };

/** Walks the tokens as the grammar does, without asking whether they are right. */
function placeAfter(tokens: readonly Token[]): Place {
  return tokens.reduce<Place>(
    (place, token) => {
      if (token.type === '(' || (token.type === 'word' && /^-?(?:and|or|not)$/i.test(token.text))) {
        return { what: 'property' };
      }
      if (token.type === ')' || token.type === ']') return { what: 'connector' };
      if (token.type === '[' || token.type === ',') return { ...place, what: 'value' };
      return afterWord(place, token.text);
    },
    { what: 'property' },
  );
}

function afterWord(place: Place, text: string): Place {
  if (place.what === 'property') {
    const property = findProperty(text);
    return { what: 'operator', ...(property ? { property } : {}) };
  }
  if (place.what !== 'operator') return { ...place, what: 'connector' };
  const written = text.replace(/^-/, '').toLowerCase();
  const operator = operatorNames.find((name) => name.toLowerCase() === written);
  return { ...place, what: 'value', ...(operator ? { operator } : {}) };
}

function candidatesFor({ what, property, operator }: Place, scope: Scope): Candidate[] {
  if (what === 'property') {
    return propertiesIn(scope).map((name) => ({
      insert: name,
      label: name,
      meaning: propertyOf(name).label,
    }));
  }
  if (what === 'connector') return [];
  if (!property) return [];
  if (what === 'operator') {
    return propertyOf(property).operators.map((name) => ({
      insert: `-${name}`,
      label: `-${name}`,
      meaning: operatorCalled(name).label,
    }));
  }
  return valuesOf(property, operator, scope);
}

function valuesOf(property: PropertyName, operator: OperatorName | undefined, scope: Scope): Candidate[] {
  const { value } = propertyOf(property);
  const names =
    value.kind === 'text' ? (value.names ?? []) : choicesOf(property, scope).map(({ text }) => text);
  const written = names.map((name) => ({ insert: `"${name}"`, label: name, meaning: '' }));
  const nullable = value.kind === 'text' && (operator === 'eq' || operator === 'ne');
  const none = { insert: '$null', label: '$null', meaning: 'Has no value' };
  return operator && takesList(operator) ? written : [...written, ...(nullable ? [none] : [])];
}

/** Those that begin so, then those that hold it, then those that look like it; all while nothing is typed. */
function match(typed: string, all: readonly Candidate[]): Candidate[] {
  const folded = typed.toLowerCase();
  if (folded === '') return [...all];
  const begins = (name: string) =>
    name.startsWith(folded) || name.slice(name.indexOf('.') + 1).startsWith(folded);
  const named = all.map((candidate) => ({
    candidate,
    names: [candidate.label.replace(/^-/, '').toLowerCase(), candidate.meaning.toLowerCase()],
  }));
  const first = named.filter(({ names }) => names.some(begins));
  const other = named.filter(
    (one) => !first.includes(one) && one.names.some((name) => name.includes(folded)),
  );
  const found = [...first, ...other].map(({ candidate }) => candidate);
  if (found.length > 0) return found;
  const near = nearest(
    typed,
    all.map(({ label }) => label),
  );
  return all.filter(({ label }) => near.includes(label));
}
