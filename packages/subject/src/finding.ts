export type Level = 'error' | 'warning' | 'hint';

/** Rules of spec 2.10 and requirements.md +b2 that concern names. */
export type RuleId =
  | 'V11'
  | 'V12'
  | 'V13'
  | 'V14'
  | 'V15'
  | 'V16'
  | 'V17'
  | 'V18'
  | 'V19'
  | 'V20'
  | 'V21'
  | 'V22'
  | 'V23'
  | 'V24'
  | 'V25'
  | 'V26'
  | 'V38'
  | 'V42'
  | 'V43'
  | 'V47';

/** Characters `start` up to but not with `end`, counted in UTF-16 units as editors do. */
export type Span = { start: number; end: number };

export type Edit = Span & { text: string };

export type Fix = { label: string; edits: readonly Edit[] };

/** What is wrong, where, and how to mend it. Code is for programs, message for people. */
export type Finding = Span & {
  rule: RuleId;
  code: string;
  level: Level;
  message: string;
  fix?: Fix;
};

/** More than anybody reads; a text of nothing but braces has thousands. */
const most = 50;

/** In the order of the text. When there are too many, errors stay. */
export function orderFindings<Some extends Finding>(findings: readonly Some[]): Some[] {
  const byWeight = findings.toSorted((one, other) => weight(one) - weight(other));
  return byWeight.slice(0, most).toSorted((one, other) => one.start - other.start);
}

function weight({ level }: Finding): number {
  return level === 'error' ? 0 : level === 'warning' ? 1 : 2;
}

export function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'error');
}

/** Edits of one fix never overlap; the last goes first, so that the others keep their places. */
export function applyFix(text: string, { edits }: Fix): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text);
}
