import { checkVariables } from './check-variables.ts';
import { type AttributeTemplate, type SubjectTemplate, parseSubject } from './distinguished-name-template.ts';
import { type Finding, orderFindings } from './finding.ts';
import { quoteFix } from './name-findings.ts';
import type { NameContext } from './place.ts';
import { type Token, writeTokens } from './tokens.ts';
import { comfortableLength, lengthOf } from './value-length.ts';
import { findVariable } from './variables.ts';

export type SubjectContext = NameContext & {
  /** Secure Email is among the extended key usages. */
  secureEmail?: boolean;
};

/** Every rule that concerns the text of a subject: V11, V12, V17–V25, V38, V42, V43. */
export function checkSubject(text: string, context: SubjectContext): Finding[] {
  const template = parseSubject(text);
  const attributes = template.rdns.flat();
  return orderFindings([
    ...template.findings,
    ...attributes.flatMap(({ parts }) => checkVariables(parts, { ...context, place: 'subject' })),
    ...attributes.flatMap((attribute) => checkQuotedVariables(text, attribute)),
    ...attributes.flatMap(checkExpectedLength),
    ...checkFixedValue(attributes),
    ...checkSecureEmail(text, template, context),
  ]);
}

/**
 * V24: the value of this variable is full of commas. Ours stays one value with or without quotes; other services paste it
 * in as it is.
 */
export function checkQuotedVariables(text: string, { parts, quoted, value }: AttributeTemplate): Finding[] {
  if (quoted) return [];
  const part = parts.find((part) => variableOf(part)?.name === 'OnPrem_Distinguished_Name');
  if (!part) return [];
  const { start, end } = part;
  const message =
    'This name has commas in it. Put the value in quotes, or elsewhere it falls apart into several names.';
  const fix = quoteFix(text, value);
  return [{ rule: 'V24', code: 'unquotedVariable', level: 'warning', message, start, end, fix }];
}

/** V25: static text and usual values together. Real people and devices are measured by expand.ts. */
export function checkExpectedLength({ key, parts, value }: AttributeTemplate): Finding[] {
  const length = parts.reduce((sum, part) => sum + expectedLength(part), 0);
  if (length <= comfortableLength) return [];
  const message = `${key} may become longer than ${comfortableLength} characters (about ${length}), and many CAs refuse that. Shorten it.`;
  return [{ rule: 'V25', code: 'maybeTooLong', level: 'warning', message, ...value }];
}

function expectedLength(part: Token): number {
  return lengthOf(part.type === 'text' ? part.text : (variableOf(part)?.example ?? ''));
}

/** V11: a country that is no variable can be told wrong before anybody has a certificate. */
export function checkFixedValue(attributes: readonly AttributeTemplate[]): Finding[] {
  return attributes.flatMap(({ key, parts, value }) => {
    const text = writeTokens(parts);
    if (key !== 'C' || text === '' || parts.some(({ type }) => type === 'variable')) return [];
    if (/^[A-Za-z]{2}$/.test(text)) return [];
    const message = 'A country has two letters, for example C=US.';
    return [{ rule: 'V11', code: 'countryCode', level: 'error', message, ...value } as const];
  });
}

/** V38: public CAs ask for both names in S/MIME certificates since 16 July 2025. */
export function checkSecureEmail(
  text: string,
  { rdns }: SubjectTemplate,
  { certificateType, secureEmail = false }: SubjectContext,
): Finding[] {
  if (!secureEmail || certificateType !== 'user') return [];
  const wanted = [
    ['G', 'GivenName'],
    ['SN', 'SurName'],
  ] as const;
  const missing = wanted.filter(
    ([key, name]) =>
      !rdns
        .flat()
        .some(
          (attribute) =>
            attribute.key === key && attribute.parts.some((part) => variableOf(part)?.name === name),
        ),
  );
  if (missing.length === 0) return [];
  const parts = missing.map(([key, name]) => `${key}={{${name}}}`).join(',');
  const end = text.length;
  const message = `Public CAs sign S/MIME certificates only with given and family name. Add ${parts} if yours is one.`;
  const fix = {
    label: `Add ${parts}`,
    edits: [{ start: end, end, text: `${text.trim() === '' ? '' : ','}${parts}` }],
  };
  return [{ rule: 'V38', code: 'namesForSecureEmail', level: 'hint', message, start: 0, end, fix }];
}

function variableOf(part: Token) {
  return part.type === 'variable' ? findVariable(part.name) : undefined;
}
