import type { Fix, Level, Span } from '@countersign/subject/finding';

/** What is wrong with a rule, where, and how to mend it. Code is for programs, message for people. */
export type FilterFinding = Span & { code: FilterFindingCode; level: Level; message: string; fix?: Fix };

export type FilterFindingCode =
  | 'emptyRule'
  | 'tooLong'
  | 'tooDeep'
  | 'unclosedQuote'
  | 'wrongQuotes'
  | 'quoteInValue'
  | 'badCharacter'
  | 'unopenedParenthesis'
  | 'unclosedParenthesis'
  | 'emptyParentheses'
  | 'conditionExpected'
  | 'connectorExpected'
  | 'unknownProperty'
  | 'operatorExpected'
  | 'unknownOperator'
  | 'valueExpected'
  | 'bareValue'
  | 'emptyValue'
  | 'badList'
  | 'listNotAllowed'
  | 'beyondIntune'
  | 'propertyRetiring'
  | 'propertyOfOtherPlatform'
  | 'propertyOfPeople'
  | 'mixedBearers'
  | 'operatorNotAllowed'
  | 'nullNotAllowed'
  | 'versionMalformed'
  | 'valueNotAllowed';

/** Longer rules are refused (spec 4.2). */
export const longestRule = 3_072;

/** Parentheses and `not` within each other. Our own limit: nobody reads deeper, and reading would cost stack. */
export const deepestRule = 20;
