import type { Device, Person } from './bearer.ts';
import type { Level } from './finding.ts';

/**
 * Why a name cannot or should not be issued. `code` is the cause of the state machine (semantics.md 5, #15); a doubt never
 * stops anything.
 */
export type NameProblem = {
  code: 'attributeMissing' | 'nameInvalid' | 'nameDoubtful';
  reason: ProblemReason;
  level: Level;
  message: string;
  /** Attribute of the subject, by RDN and place in it, or row of the alternative names. */
  at: { rdn: number; attribute: number } | { row: number } | 'subject';
  /** The variable that has no value, and the property that is empty. */
  variable?: string;
  property?: `person.${keyof Person}` | `device.${keyof Device}`;
};

export type ProblemReason =
  | 'noValue'
  | 'noPerson'
  | 'noDevice'
  | 'unknownVariable'
  | 'wrongPlace'
  | 'templateInvalid'
  | 'empty'
  | 'tooLong'
  | 'over64'
  | 'controlCharacter'
  | 'halfCharacter'
  | 'invisibleCharacter'
  | 'notTwoLetters'
  | 'notAscii'
  | 'notPrintable'
  | 'noAt'
  | 'notHostName'
  | 'notUri'
  | 'forgedIdentifier';

/** What is wrong with one value, wherever it stands. */
export type ValueProblem = Pick<NameProblem, 'reason' | 'message'> & { level: 'error' | 'warning' };
