import { nearest } from '@countersign/subject/nearest';
import { isWrittenVersion, resemblesVersion } from '../os-version.ts';
import { skuOfNumber } from '../windows-skus.ts';
import { type Comparison, type Condition, comparisonsOf } from './condition.ts';
import type { FilterFinding } from './finding.ts';
import { type OperatorName, operator as operatorCalled, operators } from './operators.ts';
import { filterPlatforms } from './platforms.ts';
import {
  type PropertyName,
  type Scope,
  choicesOf,
  findChoice,
  isInScope,
  platformIn,
  propertyOf,
} from './properties.ts';
import type { Property } from './property.ts';

type Part = 'property' | 'operator' | 'value';

/** What is wrong with one comparison, told without a text: builder rows and imports have none. */
export type CheckFinding = Pick<FilterFinding, 'code' | 'level' | 'message'> & {
  /** Its place among `comparisonsOf`, and its value of a list where it is about one. */
  comparison: number;
  part: Part;
  item?: number;
  /** What the part should say instead, as it is written. */
  instead?: string;
};

type Told = Omit<CheckFinding, 'comparison'>;

/** Whether such devices, or people, can be asked so (spec 4.2, the table of properties). */
export function checkFilter(condition: Condition, scope: Scope): CheckFinding[] {
  const comparisons = comparisonsOf(condition);
  const first = comparisons[0] && propertyOf(comparisons[0].property).about;
  return comparisons.flatMap((comparison, index) => {
    const mixed = scope === 'group' && first !== undefined ? checkBearer(comparison, first) : [];
    return [...mixed, ...checkComparison(comparison, scope)].map((told) => ({ ...told, comparison: index }));
  });
}

function checkBearer({ property }: Comparison, first: Property['about']): Told[] {
  return propertyOf(property).about === first ? [] : [mixedBearers];
}

const mixedBearers: Told = {
  code: 'mixedBearers',
  level: 'error',
  part: 'property',
  message:
    'The rule of a group asks about people or about devices, not both. Make two groups, and assign to both.',
};

export function checkComparison(comparison: Comparison, scope: Scope): Told[] {
  const { property, operator } = comparison;
  if (!isInScope(property, scope)) return [outOfScope(property, scope)];
  const { label, operators: allowed, retiring } = propertyOf(property);
  const told: Told[] = [];
  if (retiring !== undefined) {
    told.push({ code: 'propertyRetiring', level: 'hint', part: 'property', message: retiring });
  }
  const beyond = operatorCalled(operator).beyond && allowed.includes('contains');
  if (!beyond && !allowed.includes(operator)) {
    const names = allowed.map((name) => `-${name}`).join(', ');
    const message = `${label} cannot be asked with -${operator}. Use one of ${names}.`;
    return [...told, { code: 'operatorNotAllowed', level: 'error', part: 'operator', message }];
  }
  if (beyond) told.push(beyondIntune(operator));
  return [...told, ...checkValue(comparison, scope)];
}

function beyondIntune(operator: OperatorName): Told {
  const message = `This works here, but Intune refuses -${operator}. Use -startsWith or -contains if the rule is to work there.`;
  return { code: 'beyondIntune', level: 'warning', part: 'operator', message };
}

function outOfScope(property: PropertyName, scope: Scope): Told {
  const found = propertyOf(property);
  const platform = platformIn(scope);
  if (platform === undefined) return mixedBearers;
  if (found.about === 'user') {
    const message =
      'A filter asks about devices. People can be asked in the rule of a group; assign to that group instead.';
    return { code: 'propertyOfPeople', level: 'error', part: 'property', message };
  }
  const names = found.platforms.map((name) => filterPlatforms[name].label).join(', ');
  const message = `${found.label} is not known of ${filterPlatforms[platform].label}. It is of: ${names}.`;
  return { code: 'propertyOfOtherPlatform', level: 'error', part: 'property', message };
}

function checkValue({ property, operator, value }: Comparison, scope: Scope): Told[] {
  const { label, value: kind } = propertyOf(property);
  if (value === null) {
    const nullable = kind.kind === 'text' || choicesOf(property, scope).some(({ unknown }) => unknown);
    if (nullable && operators[operator].test === 'eq') return [];
    const message = nullable
      ? 'Only -eq and -ne can ask for $null.'
      : `${label} is never asked for $null. Write a value.`;
    return [{ code: 'nullNotAllowed', level: 'error', part: 'value', message }];
  }
  return [value].flat().flatMap((text, item): Told[] => {
    const wrong = judgeText(property, { operator, text, scope });
    return wrong ? [{ level: 'error', part: 'value', item, ...wrong }] : [];
  });
}

type Wrong = Pick<Told, 'code' | 'message' | 'instead'>;
type Asked = { operator: OperatorName; text: string; scope: Scope };

function judgeText(property: PropertyName, asked: Asked): Wrong | undefined {
  const { value } = propertyOf(property);
  if (value.kind === 'version') return judgeVersion(asked.text);
  if (value.kind === 'choice') return judgeChoice(property, asked);
  const { test } = operators[asked.operator];
  // Part of a name is free text.
  if (value.names === undefined || (test !== 'eq' && test !== 'in')) return undefined;
  return judgeName(value.names, asked.text);
}

function judgeVersion(text: string): Wrong | undefined {
  if (isWrittenVersion(text)) return undefined;
  const message = 'A version has two to four numbers with dots between them, such as 10.0.22631.';
  const instead = /^\d{1,9}$/.test(text) ? `${text}.0` : undefined;
  const shorter = resemblesVersion(text) ? text.split('.').slice(0, 4).join('.') : '';
  const better = instead ?? (isWrittenVersion(shorter) ? shorter : undefined);
  return { code: 'versionMalformed', message, ...(better === undefined ? {} : { instead: better }) };
}

function judgeChoice(property: PropertyName, { text, scope }: Asked): Wrong | undefined {
  const choices = choicesOf(property, scope);
  if (findChoice(choices, text)) return undefined;
  const names = choices.map((choice) => choice.text);
  const written = text.toLowerCase();
  const meant = choices.find(({ also = [] }) => also.some((other) => other.toLowerCase() === written));
  return notAmong(text, names, meant?.text ?? nearest(text, names, 1)[0]);
}

function judgeName(names: readonly string[], text: string): Wrong | undefined {
  if (names.some((name) => name.toLowerCase() === text.toLowerCase())) return undefined;
  const ofNumber = /^\d{1,4}$/.test(text) ? skuOfNumber(Number(text)) : undefined;
  return notAmong(text, names, ofNumber ?? nearest(text, names, 1)[0]);
}

/** More names than this are a list to choose from, not a sentence. */
const mostNamed = 6;

function notAmong(text: string, names: readonly string[], meant: string | undefined): Wrong {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const advice = meant
    ? `Do you mean ${meant}?`
    : names.length > mostNamed
      ? 'Choose one from the list.'
      : `Use one of: ${names.join(', ')}.`;
  const message = `No device has the value "${shown}". ${advice}`;
  return { code: 'valueNotAllowed', message, ...(meant === undefined ? {} : { instead: `"${meant}"` }) };
}
