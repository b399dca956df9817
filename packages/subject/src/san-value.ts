import { checkCharacters, doubt, isAscii, wrong } from './attribute-value.ts';
import type { SanType } from './place.ts';
import type { ValueProblem } from './problem.ts';
import { sanTypes } from './san-types.ts';

/** What is wrong with a finished value of this type of alternative name (RFC 5280 4.2.1.6). */
export function checkSanValue(sanType: SanType, value: string): ValueProblem[] {
  const { label } = sanTypes[sanType];
  if (value.trim() === '') return [wrong('empty', `${label} would be empty.`)];
  return [...checkCharacters(label, value), ...syntax[sanType](value)];
}

const syntax: Record<SanType, (value: string) => ValueProblem[]> = {
  emailAddress: checkMailbox,
  // otherName with a UTF8String: Windows compares it with a user principal name and asks for nothing else.
  userPrincipalName: (value) =>
    value.includes('@') ? [] : [doubt('noAt', 'This user principal name has no "@".')],
  domainNameService: checkHost,
  universalResourceIdentifier: checkUri,
  customAzureADAttribute: () => [],
};

/** rfc822Name is an IA5String; the service accepts one without "@" (V15), so that is a doubt. */
function checkMailbox(value: string): ValueProblem[] {
  if (!isAscii(value) || /[\s<>]/.test(value)) {
    return [
      wrong('notAscii', 'An e-mail address has English letters only, and no spaces or angle brackets.'),
    ];
  }
  return value.includes('@') ? [] : [doubt('noAt', 'This e-mail address has no "@".')];
}

/** Preferred name syntax (RFC 1034 3.5, RFC 1123 2.1), a wildcard as first label, and the underscore that Windows allows. */
const label = /^[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?$/;

function checkHost(value: string): ValueProblem[] {
  const labels = (value.startsWith('*.') ? value.slice(2) : value).split('.');
  if (value.length <= 253 && labels.every((part) => label.test(part))) return [];
  return [
    wrong(
      'notHostName',
      'This is no DNS name: letters, digits and hyphens between dots, 63 to a label and 253 in all.',
    ),
  ];
}

/** Never relative, a scheme and something after it, and only the characters of RFC 3986. */
const uri = /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;

function checkUri(value: string): ValueProblem[] {
  if (uri.test(value)) return [];
  return [
    wrong(
      'notUri',
      'This is no URI: it begins with a scheme such as "https:" and has no spaces or accented letters.',
    ),
  ];
}
