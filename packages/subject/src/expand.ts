import { checkAttributeValue } from './attribute-value.ts';
import type { Bearer } from './bearer.ts';
import type { AttributeTemplate, SubjectTemplate } from './distinguished-name-template.ts';
import { hasError } from './finding.ts';
import { type FilledPart, fill } from './fill.ts';
import { showInvisible } from './invisible.ts';
import type { SanType } from './place.ts';
import type { NameProblem, ValueProblem } from './problem.ts';
import { hasSpecialCharacter, writeDistinguishedName } from './rfc4514.ts';
import { type SanRow, isSidUri, sanTypes, sidTag } from './san-types.ts';
import { checkSanValue } from './san-value.ts';
import { type Token, readTokens } from './tokens.ts';
import { comfortableLength, lengthOf } from './value-length.ts';
import { findVariable } from './variables.ts';

export type ExpandedAttribute = {
  key: string;
  oid: string;
  shown: string;
  value: string;
  /** Which stretch came from which variable. */
  parts: FilledPart[];
  length: number;
  /** What RFC 5280 and its neighbours allow, beside the 64 of V25. */
  limit?: { most: number; source: string };
  comfortable: boolean;
  /** Has characters that stand escaped in text and tripped other servers (+c10). */
  special: boolean;
};

export type ExpandedSan = {
  sanType: SanType;
  label: string;
  value: string;
  /** As people read it. */
  shown: string;
  parts: FilledPart[];
};

export type ExpandedSubject = { rdns: ExpandedAttribute[][]; text: string; problems: NameProblem[] };

export type ExpandedNames = {
  subject: ExpandedSubject;
  subjectAlternativeNames: ExpandedSan[];
  problems: NameProblem[];
  /** May be issued: no problem is an error. */
  valid: boolean;
};

/** What a certificate will be called. As many RDNs and rows come out as the template has, whatever the values hold. */
export function expandNames(
  template: SubjectTemplate,
  rows: readonly SanRow[],
  bearer: Bearer,
): ExpandedNames {
  const subject = expandSubject(template, bearer);
  const expanded = rows.map((row, index) => expandSanRow(row, index, bearer));
  const problems = [...subject.problems, ...expanded.flatMap((row) => row.problems)];
  return {
    subject,
    subjectAlternativeNames: expanded.map(({ entry }) => entry),
    problems,
    valid: problems.every(({ level }) => level !== 'error'),
  };
}

/** An attribute that has no value stops the certificate; leaving it out would issue another name than was asked for (README). */
export function expandSubject(template: SubjectTemplate, bearer: Bearer): ExpandedSubject {
  const problems: NameProblem[] = [];
  if (hasError(template.findings) || template.rdns.length === 0) problems.push(invalidTemplate);
  const rdns = template.rdns.map((rdn, number) =>
    rdn.map((attribute, place) => {
      const { expanded, found } = expandAttribute(attribute, bearer);
      problems.push(...found.map((problem) => ({ ...problem, at: { rdn: number, attribute: place } })));
      return expanded;
    }),
  );
  return { rdns, text: writeDistinguishedName(rdns), problems };
}

const invalidTemplate: NameProblem = {
  code: 'nameInvalid',
  reason: 'templateInvalid',
  level: 'error',
  message: 'The subject cannot be read. Mend its errors first.',
  at: 'subject',
};

type Found = Omit<NameProblem, 'at'>;

function expandAttribute(
  { type, parts }: AttributeTemplate,
  bearer: Bearer,
): { expanded: ExpandedAttribute; found: Found[] } {
  const filled = fill(parts, bearer);
  const length = lengthOf(filled.value);
  const expanded: ExpandedAttribute = {
    key: type.key,
    oid: type.oid,
    shown: type.shown,
    value: filled.value,
    parts: filled.parts,
    length,
    ...(type.limit ? { limit: type.limit } : {}),
    comfortable: length <= comfortableLength,
    special: hasSpecialCharacter(filled.value),
  };
  const found =
    filled.missing.length > 0 ? filled.missing : checkAttributeValue(type, filled.value).map(asFound);
  return { expanded, found };
}

export function expandSanRow(
  { sanType, value }: SanRow,
  row: number,
  bearer: Bearer,
): { entry: ExpandedSan; problems: NameProblem[] } {
  const { tokens, problems: braces } = readTokens(value);
  const filled = fill(tokens, bearer);
  const parts = isLonelyIdentifier(sanType, tokens) ? [{ text: sidTag }, ...filled.parts] : filled.parts;
  const text = parts.map((part) => part.text).join('');
  const entry = { sanType, label: sanTypes[sanType].label, value: text, shown: showInvisible(text), parts };
  const found: Found[] =
    filled.missing.length > 0
      ? filled.missing
      : [...checkSanValue(sanType, text), ...checkTag(sanType, tokens, text)].map(asFound);
  if (braces.length > 0) found.push(asFound(badRow));
  return { entry, problems: found.map((problem) => ({ ...problem, at: { row } })) };
}

const badRow: ValueProblem = {
  reason: 'templateInvalid',
  level: 'error',
  message: 'This alternative name cannot be read. Mend its braces first.',
};

/** KB5014754: the identifier goes into the certificate behind its tag. */
function isLonelyIdentifier(sanType: SanType, tokens: readonly Token[]): boolean {
  const [token] = tokens;
  if (sanType !== 'universalResourceIdentifier' || tokens.length !== 1 || token?.type !== 'variable')
    return false;
  return findVariable(token.name)?.places === 'uri';
}

/**
 * A URI row that becomes a security identifier only through the value of a variable: a device named like the tag would log on
 * as anybody.
 */
function checkTag(sanType: SanType, tokens: readonly Token[], text: string): ValueProblem[] {
  if (sanType !== 'universalResourceIdentifier' || !isSidUri(text) || isLonelyIdentifier(sanType, tokens))
    return [];
  const [first, ...others] = tokens;
  const asWritten = first?.type === 'text' && isSidUri(first.text);
  const fromDirectory = others.every(
    (token) => token.type === 'text' || findVariable(token.name)?.places === 'uri',
  );
  if (asWritten && fromDirectory) return [];
  const message =
    'A value turns this URI into a security identifier, so the certificate could be taken for that of somebody else.';
  return [{ reason: 'forgedIdentifier', level: 'error', message }];
}

function asFound({ reason, level, message }: ValueProblem): Found {
  return { code: level === 'error' ? 'nameInvalid' : 'nameDoubtful', reason, level, message };
}
