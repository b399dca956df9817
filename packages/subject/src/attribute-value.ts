import type { AttributeType } from './attribute-types.ts';
import { hasControl, hasHalfCharacter, hasInvisible } from './invisible.ts';
import type { ValueProblem } from './problem.ts';
import { comfortableLength, lengthOf } from './value-length.ts';

/** PrintableString, X.680 41.4. */
const printable = /^[A-Za-z0-9 '()+,\-./:=?]*$/;

/** What is wrong with a value of this type in a certificate: the string it is written as, and its upper bound. */
export function checkAttributeValue({ key, string, limit }: AttributeType, value: string): ValueProblem[] {
  const length = lengthOf(value);
  if (value === '') return [wrong('empty', `${key} would be empty.`)];
  const problems = checkCharacters(key, value);
  if (key === 'C') {
    if (/^[A-Za-z]{2}$/.test(value)) return problems;
    return [
      ...problems,
      wrong('notTwoLetters', `A country has two letters, this one is "${shorten(value)}".`),
    ];
  }
  if (string === 'ia5' && !isAscii(value)) {
    problems.push(wrong('notAscii', `${key} can hold letters of the English alphabet only (IA5String).`));
  }
  if (string === 'printable' && !printable.test(value)) {
    problems.push(
      wrong(
        'notPrintable',
        `${key} can hold English letters, digits and simple punctuation only (PrintableString).`,
      ),
    );
  }
  if (limit && length > limit.most) {
    problems.push(
      wrong('tooLong', `${key} has ${length} characters, ${limit.most} are allowed (${limit.source}).`),
    );
  } else if (length > comfortableLength) {
    problems.push(
      doubt('over64', `${key} has ${length} characters; many CAs refuse more than ${comfortableLength}.`),
    );
  }
  return problems;
}

/** What no value may or should have, whatever holds it. */
export function checkCharacters(what: string, value: string): ValueProblem[] {
  if (hasControl(value)) return [wrong('controlCharacter', `${what} has a control character in it.`)];
  if (hasHalfCharacter(value)) return [wrong('halfCharacter', `${what} has half of a character in it.`)];
  if (hasInvisible(value))
    return [doubt('invisibleCharacter', `${what} has characters in it that one cannot see.`)];
  return [];
}

export function isAscii(value: string): boolean {
  return /^\p{ASCII}*$/u.test(value);
}

export function wrong(reason: ValueProblem['reason'], message: string): ValueProblem {
  return { reason, message, level: 'error' };
}

export function doubt(reason: ValueProblem['reason'], message: string): ValueProblem {
  return { reason, message, level: 'warning' };
}

function shorten(value: string): string {
  return lengthOf(value) > 20 ? `${value.slice(0, 20).toWellFormed()}…` : value;
}
