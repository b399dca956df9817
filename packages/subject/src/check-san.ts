import { braceFinding, doubleBraces } from './brace-findings.ts';
import { checkVariables } from './check-variables.ts';
import { type Finding, orderFindings } from './finding.ts';
import type { NameContext, PlacedContext } from './place.ts';
import { type SanRow, isSidUri, sidTag } from './san-types.ts';
import { type BraceProblem, type Token, readTokens } from './tokens.ts';
import { type Variable, findVariable } from './variables.ts';

/** Row by place in the list; absent where the finding is about the list. */
export type SanFinding = Finding & { row?: number };

/** Every rule that concerns alternative names: V11–V20, V22, V26, V43, V47. */
export function checkSan(rows: readonly SanRow[], context: NameContext): SanFinding[] {
  const inRows = rows.flatMap((row, index) =>
    checkSanRow(row, context).map((finding) => ({ ...finding, row: index })),
  );
  return [...checkAnyRow(rows, context), ...inRows];
}

export function checkSanRow({ sanType, value }: SanRow, context: NameContext): Finding[] {
  if (value.trim() === '') return [missingValue(value)];
  const { tokens, problems } = readTokens(value);
  const placed = { ...context, place: sanType };
  return orderFindings([
    ...checkForbidden(tokens, problems),
    ...checkVariables(tokens, placed),
    ...checkForgedIdentifier(tokens, placed),
    ...checkLonelyIdentifier(tokens, placed),
    ...checkAt(value, tokens, placed),
    ...checkHostName(value, tokens, placed),
  ]);
}

/** V13: the real service answers such a row with an internal error. */
function missingValue(value: string): Finding {
  const message = 'This row has no value. Write one or remove the row.';
  return { rule: 'V13', code: 'emptyRow', level: 'error', message, start: 0, end: value.length };
}

/** V14: braces, pipes and semicolons outside variables. Single braces get the fix of V42. */
export function checkForbidden(tokens: readonly Token[], problems: readonly BraceProblem[]): Finding[] {
  const braces = problems.map((problem): Finding => {
    if (problem.code !== 'singleBraces') return braceFinding(problem);
    const fix = doubleBraces(problem);
    const message =
      'A single brace cannot stand in an alternative name. Write variables in double braces, as in {{UserName}}.';
    const { start, end } = problem;
    return {
      rule: 'V14',
      code: 'forbiddenCharacter',
      level: 'error',
      message,
      start,
      end,
      ...(fix ? { fix } : {}),
    };
  });
  const others = tokens.flatMap((token) => (token.type === 'text' ? forbiddenIn(token) : []));
  return [...braces, ...others];
}

function forbiddenIn({ text, start }: Token & { type: 'text' }): Finding[] {
  return ['|', ';'].flatMap((character) => {
    const at = text.indexOf(character);
    if (at < 0) return [];
    const message = `"${character}" cannot stand in an alternative name. Remove it; a second name goes into a row of its own.`;
    const span = { start: start + at, end: start + at + 1 };
    const fix = { label: `Remove "${character}"`, edits: [{ ...span, text: '' }] };
    return [{ rule: 'V14', code: 'forbiddenCharacter', level: 'error', message, ...span, fix } as const];
  });
}

/** V15: a variable that holds an address is enough. */
export function checkAt(value: string, tokens: readonly Token[], { place }: PlacedContext): Finding[] {
  if (place !== 'emailAddress' && place !== 'userPrincipalName') return [];
  if (hasAt(tokens)) return [];
  const what = place === 'emailAddress' ? 'An e-mail address' : 'A user principal name';
  const message = `${what} has an "@" in it. Add the domain, or use ${place === 'emailAddress' ? '{{EmailAddress}}' : '{{UserPrincipalName}}'}.`;
  return [{ rule: 'V15', code: 'noAt', level: 'warning', message, start: 0, end: value.length }];
}

/** V16 */
export function checkHostName(value: string, tokens: readonly Token[], { place }: PlacedContext): Finding[] {
  if (place !== 'domainNameService') return [];
  const base = { rule: 'V16', level: 'warning', start: 0, end: value.length } as const;
  if (hasAt(tokens)) {
    return [
      { ...base, code: 'atInHostName', message: 'A DNS name has no "@". Use an e-mail row for an address.' },
    ];
  }
  const last = tokens.at(-1);
  if (last?.type !== 'text' || /[\p{L}\p{N}]$/u.test(last.text)) return [];
  const start = Math.max(0, last.end - 1);
  const message = 'A DNS name ends with a letter or a digit. Remove the last character.';
  const fix = { label: 'Remove it', edits: [{ start, end: last.end, text: '' }] };
  return [{ ...base, code: 'symbolAtEnd', message, start, end: last.end, fix }];
}

/** V47: a URI that spells out the tag of strong mapping is a row of the security identifier, whoever fills it. */
export function checkForgedIdentifier(tokens: readonly Token[], { place }: PlacedContext): Finding[] {
  if (place !== 'universalResourceIdentifier') return [];
  const [first] = tokens;
  const known = tokens.map(variableOf);
  const isSid =
    (first?.type === 'text' && isSidUri(first.text)) || known.some((variable) => variable?.places === 'uri');
  if (!isSid) return [];
  return tokens.flatMap((token, index) => {
    if (!known[index]?.reported) return [];
    const { start, end } = token;
    const message =
      'This row says who somebody is to Windows, and the device could write in anybody. Use {{OnPremisesSecurityIdentifier}} alone.';
    const fix = {
      label: 'Use {{OnPremisesSecurityIdentifier}}',
      edits: [{ start: 0, end: tokens.at(-1)?.end ?? end, text: '{{OnPremisesSecurityIdentifier}}' }],
    };
    return [{ rule: 'V47', code: 'reportedIdentity', level: 'error', message, start, end, fix } as const];
  });
}

/** V17: we put the tag before the identifier where it stands alone; anything else beside it maps to nobody. */
export function checkLonelyIdentifier(tokens: readonly Token[], { place }: PlacedContext): Finding[] {
  if (place !== 'universalResourceIdentifier' || tokens.length < 2) return [];
  const sid = tokens.find((token) => variableOf(token)?.places === 'uri');
  const [first, second] = tokens;
  const tagged = tokens.length === 2 && first?.type === 'text' && first.text.trim().toLowerCase() === sidTag;
  if (!sid || (tagged && second === sid)) return [];
  const message = 'The security identifier stands alone in its row; Windows cannot map it otherwise.';
  const end = tokens.at(-1)?.end ?? sid.end;
  const fix = {
    label: 'Leave it alone in the row',
    edits: [{ start: 0, end, text: '{{OnPremisesSecurityIdentifier}}' }],
  };
  return [
    { rule: 'V17', code: 'sidWithText', level: 'warning', message, start: sid.start, end: sid.end, fix },
  ];
}

/** V26: such requests are refused with "No SAN specified in certificate request". */
export function checkAnyRow(
  rows: readonly SanRow[],
  { platform, certificateType }: NameContext,
): SanFinding[] {
  const android = platform === 'androidDeviceOwner' || platform === 'androidWorkProfile';
  if (rows.length > 0 || !android || certificateType !== 'device') return [];
  const message =
    'Android Enterprise devices ask for no device certificate without an alternative name. Add a row.';
  return [{ rule: 'V26', code: 'noRow', level: 'warning', message, start: 0, end: 0 }];
}

function hasAt(tokens: readonly Token[]): boolean {
  return tokens.some((token) =>
    token.type === 'text' ? token.text.includes('@') : variableOf(token)?.address,
  );
}

function variableOf(token: Token): Variable | undefined {
  return token.type === 'variable' ? findVariable(token.name) : undefined;
}
