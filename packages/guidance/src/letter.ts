/**
 * A letter that may stand in a command, as the source of a pattern. Not every letter may: a program that takes its arguments in
 * a code page of Windows gets the best fit, which is a pipe for U+01C0, a quotation mark for U+02BA and a grave accent for U+0300.
 * So clicks, modifier letters and combining marks are out, and what cannot be seen.
 */
export const letter = String.raw`(?![\u01bb\u01c0-\u01c3]|\p{DI})[\p{Lu}\p{Ll}\p{Lo}]`;
