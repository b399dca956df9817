import type { Bearer } from '@countersign/subject/bearer';
import { parseSubject } from '@countersign/subject/distinguished-name-template';
import { expandSubject } from '@countersign/subject/expand';
import type { NameProblem } from '@countersign/subject/problem';
import { comfortableLength } from '@countersign/subject/value-length';
import { writeTokens } from '@countersign/subject/tokens';

type Part = { text: string; variable?: string };

export type ReadAttribute = {
  key: string;
  meaning: string;
  /** As it is written, and as it will be for the example. */
  written: Part[];
  example: Part[];
  length: number;
  /** More than most CAs take. */
  long: boolean;
  problems: string[];
};

export type Reading = {
  /** More than one attribute where `+` stands. */
  rdns: ReadAttribute[][];
  /** The resulting name, or nothing where none can be made. */
  name: string | undefined;
};

/** A subject part by part, for an example person and device. */
export function readingOf(text: string, bearer: Bearer): Reading {
  const template = parseSubject(text);
  const expanded = expandSubject(template, bearer);
  const rdns = template.rdns.map((rdn, number) =>
    rdn.map(({ key, type, parts }, place): ReadAttribute => {
      const made = expanded.rdns[number]?.[place];
      return {
        key,
        meaning: type.meaning,
        written: parts.map((part) =>
          part.type === 'text' ? { text: part.text } : { text: writeTokens([part]), variable: part.name },
        ),
        example: made?.parts ?? [],
        length: made?.length ?? 0,
        long: (made?.length ?? 0) > comfortableLength,
        problems: expanded.problems
          .filter(isAt(number, place))
          .filter(({ reason }) => !told.has(reason))
          .map(({ message }) => message),
      };
    }),
  );
  const stopped = expanded.problems.some(({ level }) => level === 'error');
  return { rdns, name: stopped ? undefined : expanded.text };
}

/** The rules about the text say these already, at the character. */
const told = new Set<NameProblem['reason']>([
  'unknownVariable',
  'wrongPlace',
  'notTwoLetters',
  'over64',
  'empty',
]);

function isAt(rdn: number, attribute: number) {
  return ({ at }: NameProblem) =>
    at !== 'subject' && 'rdn' in at && at.rdn === rdn && at.attribute === attribute;
}
