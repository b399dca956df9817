import { letter } from './letter.ts';

const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const host = `(?=.{1,253}$)${label}(?:\\.${label})*`;
const fullHost = `(?=.{1,253}$)${label}(?:\\.${label})+`;

const whole = (pattern: string) => new RegExp(`^${pattern}$`, 'u');

/** Each takes a text without space around it and says how to mend it, or nothing. */
type Judge = (text: string) => string | undefined;

const fits =
  (pattern: string, otherwise: string): Judge =>
  (text) =>
    whole(pattern).test(text) ? undefined : otherwise;

export const judgeHost = fits(
  host,
  'Write the DNS name of the server, such as Server01 or server01.contoso.com.',
);

export const judgeFullHost = fits(fullHost, 'Write the whole DNS name, such as scep.contoso.com.');

export const judgeDomain = fits(fullHost, 'Write the DNS name of the domain, such as contoso.com.');

export const judgeShortDomain = fits(
  '[A-Za-z0-9](?:[A-Za-z0-9_-]{0,14})',
  'Write the short name as in CONTOSO\\someone: at most 15 letters, digits, hyphens or underscores.',
);

/** sAMAccountName of a user: 20 characters. */
export const judgeAccount: Judge = (text) => {
  if (/[\\@]/u.test(text)) return 'Write the name of the account alone, without the domain.';
  const characters = `(?:${letter}|[0-9._ -])`;
  return whole(`(?=.{1,20}$)${characters}*(?:${letter}|[0-9_-])`).test(text)
    ? undefined
    : 'Write the sign-in name of the account: at most 20 letters, digits, dots, hyphens or underscores.';
};

/** The common name of a CA has 64 characters (RFC 5280, ub-common-name). */
export const judgeCaName: Judge = (text) =>
  whole(`(?=.{1,64}$)(?:${letter}|[0-9 .,_&'()+#@-])*(?:${letter}|[0-9)])`).test(text)
    ? undefined
    : 'Write the name that the console of the CA shows: at most 64 letters, digits, spaces and . , - _ & ( ) + # @ or an apostrophe.';

export const judgeTemplate: Judge = (text) => {
  if (text.includes(' ')) {
    return 'This looks like the display name. Write the template name, which has no spaces.';
  }
  return whole(`(?:${letter}|[0-9._-]){1,64}`).test(text)
    ? undefined
    : 'Write the template name: letters, digits, dots, hyphens or underscores.';
};

export const judgeScepUrl: Judge = (text) =>
  text.length <= 500 && whole(`https?://${host}(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?`).test(text)
    ? undefined
    : 'Write the address as the partner gave it, with https:// in front and nothing behind a question mark.';
