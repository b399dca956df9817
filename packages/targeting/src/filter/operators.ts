/** How an operator compares; `not` turns the answer round, so that a device either matches or does not. */
type Operator = {
  /** In the builder. */
  label: string;
  test: 'eq' | 'startsWith' | 'endsWith' | 'contains' | 'in' | 'gt' | 'ge' | 'lt' | 'le';
  not?: true;
  /** Graph knows it and Intune's editor and service do not: parsed, never offered (C21). */
  beyond?: true;
};

export const operators = {
  eq: { label: 'Equals', test: 'eq' },
  ne: { label: 'Not equals', test: 'eq', not: true },
  startsWith: { label: 'Starts with', test: 'startsWith' },
  contains: { label: 'Contains', test: 'contains' },
  notContains: { label: 'Not contains', test: 'contains', not: true },
  in: { label: 'In', test: 'in' },
  notIn: { label: 'Not in', test: 'in', not: true },
  gt: { label: 'Greater than', test: 'gt' },
  ge: { label: 'Greater than or equals', test: 'ge' },
  lt: { label: 'Less than', test: 'lt' },
  le: { label: 'Less than or equals', test: 'le' },
  notStartsWith: { label: 'Not starts with', test: 'startsWith', not: true, beyond: true },
  endsWith: { label: 'Ends with', test: 'endsWith', beyond: true },
  notEndsWith: { label: 'Not ends with', test: 'endsWith', not: true, beyond: true },
} as const satisfies Record<string, Operator>;

export type OperatorName = keyof typeof operators;

export const operatorNames = Object.keys(operators) as OperatorName[];

export function operator(name: OperatorName): Operator {
  return operators[name];
}

/** Takes a list of values instead of one. */
export function takesList(name: OperatorName): boolean {
  return operator(name).test === 'in';
}

export const choiceOperators = ['eq', 'ne', 'in', 'notIn'] as const satisfies readonly OperatorName[];

export const textOperators = [
  'eq',
  'ne',
  'in',
  'notIn',
  'startsWith',
  'contains',
  'notContains',
] as const satisfies readonly OperatorName[];

export const versionOperators = [
  'eq',
  'ne',
  'gt',
  'ge',
  'lt',
  'le',
] as const satisfies readonly OperatorName[];
