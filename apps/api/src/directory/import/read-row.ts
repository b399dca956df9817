import { type DeviceFields, deviceFields } from '@countersign/contract/devices';
import type { Mapping } from '@countersign/contract/directory-import';
import { type ImportField, type ImportKind, importFields } from '@countersign/contract/import-fields';
import { type GroupFields, groupFields } from '@countersign/contract/groups';
import { type PersonFields, personFields } from '@countersign/contract/people';
import type { Finding } from '@countersign/contract/problem';
import { readFilter } from '@countersign/targeting/filter/read';
import type { z } from 'zod';
import {
  readArchitecture,
  readFamily,
  readJoinType,
  readOsVersion,
  readOwnership,
  readSku,
  readTime,
  readTruth,
  readTruthOrUnknown,
} from './cell-values.ts';
import { shorten } from './shorten.ts';

/** What a row says, before anybody asked whether it is here already. */
export type ReadRow = {
  /** By the names of the fields; what no column fills is absent. */
  given: Record<string, unknown>;
  /** Undefined: no column says it. */
  user: string | null | undefined;
  groups: string[];
  findings: Finding[];
};

type Reading = {
  kind: ImportKind;
  mapping: Mapping;
  cells: Record<string, string>;
  /** What was found when the file was read: of such a column, or row, nothing else is said. */
  faults?: Finding[] | undefined;
};

const readers = {
  enabled: readTruth,
  ownership: readOwnership,
  joinType: readJoinType,
  sku: readSku,
  domainJoined: readTruth,
  knox: readTruth,
  registered: readTruth,
  rooted: readTruthOrUnknown,
  tpm: readTruthOrUnknown,
  helloReady: readTruthOrUnknown,
  lastSeenAt: readTime,
  osVersion: readOsVersion,
  enrolledOsVersion: readOsVersion,
} as const satisfies Partial<Record<ImportField, (cell: string) => unknown>>;

/** An empty cell takes away what is known. Of the others it says nothing. */
const clearable = new Set<ImportField>([
  ...([
    'mail',
    'givenName',
    'surname',
    'department',
    'sam',
    'dn',
    'sid',
    'managementMode',
    'serial',
    'imei',
  ] as const),
  ...([
    'meid',
    'mac',
    'aadId',
    'category',
    'enrolmentProfile',
    'fqdn',
    'sku',
    'osVersion',
    'manufacturer',
  ] as const),
  'model',
  'rule',
]);

/** One row in the words of the API. What it cannot read it names by its column. */
export function readRow({ kind, mapping: whole, cells, faults = [] }: Reading): ReadRow {
  const columns = new Set(Object.values(whole));
  const findings = faults.filter(({ at }) => at === '' || columns.has(at));
  const row: ReadRow = { given: {}, user: undefined, groups: [], findings };
  const mapping = without(whole, findings);
  for (const [field, column] of Object.entries(mapping) as [ImportField, string][]) {
    const cell = withoutGuard(cells[column] ?? '').trim();
    if (field === 'user') row.user = cell === '' ? null : cell;
    else if (field === 'groups')
      row.groups = cell
        .split(/[;\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== '');
    else if (cell !== '') read(row, { field, column, cell });
    else if (clearable.has(field)) row.given[field] = null;
  }
  if (kind === 'devices') readByOthers(row, { mapping, cells });
  return row;
}

/** The columns that can be read. */
function without(mapping: Mapping, findings: readonly Finding[]): Mapping {
  const unread = new Set(findings.map(({ at }) => at));
  if (unread.has('')) return {};
  return Object.fromEntries(Object.entries(mapping).filter(([, column]) => !unread.has(column)));
}

/** The apostrophe that an export puts before what a spreadsheet would run (CWE-1236). */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** What Intune writes where there is no id. */
const nobody = '00000000-0000-0000-0000-000000000000';

function read(
  row: ReadRow,
  { field, column, cell }: { field: ImportField; column: string; cell: string },
): void {
  if (field === 'family' || field === 'architecture') return;
  const reader = field in readers ? readers[field as keyof typeof readers] : undefined;
  const value = reader ? reader(cell) : cell === nobody ? null : cell;
  if (value === undefined) row.findings.push(notUnderstood(field, column, cell));
  else row.given[field] = value;
}

/** What a cell means here depends on another one. */
function readByOthers(row: ReadRow, { mapping, cells }: Omit<Reading, 'kind'>): void {
  const ownership = row.given['ownership'] as DeviceFields['ownership'] | undefined;
  const platform = mapping.family === undefined ? '' : (cells[mapping.family] ?? '').trim();
  const family = platform === '' ? undefined : readFamily(platform, ownership);
  if (family) row.given['family'] = family;
  else if (platform !== '' && mapping.family !== undefined)
    row.findings.push(notUnderstood('family', mapping.family, platform));
  const said = mapping.architecture === undefined ? '' : (cells[mapping.architecture] ?? '').trim();
  if (said === '' || mapping.architecture === undefined) return;
  const architecture = readArchitecture(said, family);
  if (architecture) row.given['architecture'] = architecture;
  else row.findings.push(notUnderstood('architecture', mapping.architecture, said));
}

const advice: Partial<Record<ImportField, string>> = {
  family:
    'Write Windows, iOS, macOS, Android Enterprise (corporate), Android Enterprise (personal), Android (AOSP) or Android device administrator.',
  ownership: 'Write Corporate, Personal or Unknown.',
  lastSeenAt: 'Write 2026-11-20T08:00:00Z.',
  sku: 'Write the name or the number of an edition of Windows, such as Enterprise or 4.',
  architecture: 'Write amd64, x86, x64, arm64 or unknown.',
  joinType:
    'Write Microsoft Entra joined, Microsoft Entra registered, Microsoft Entra hybrid joined or Unknown.',
};

function notUnderstood(field: ImportField, column: string, cell: string): Finding {
  const help = advice[field] ?? 'Write true or false.';
  return { at: column, code: 'not-understood', message: `“${shorten(cell)}” is not understood. ${help}` };
}

type Checked = { fields?: PersonFields | DeviceFields | GroupFields; findings: Finding[] };

const shapes = { people: personFields, devices: deviceFields, groups: groupFields };

/** The same rules as everywhere; what is wrong is named by the column it came from. */
export function checkFields(kind: ImportKind, fields: Record<string, unknown>, mapping: Mapping): Checked {
  const parsed = shapes[kind].safeParse(fields);
  if (parsed.success) return { fields: parsed.data, findings: ruleFindings(parsed.data, mapping) };
  const labels: Record<string, string> = importFields[kind];
  const findings = parsed.error.issues.map((issue): Finding => {
    const field = String(issue.path[0]) as ImportField;
    const column = mapping[field];
    const label = labels[field] ?? field;
    const missing = fields[field] === undefined || fields[field] === null;
    return missing
      ? { at: column ?? '', code: 'missing', message: `${label} is missing. A new record needs it.` }
      : {
          at: column ?? '',
          code: 'not-valid',
          message: `${label} cannot be “${shorten(fields[field])}”. ${reasonOf(issue, field)}`,
        };
  });
  return { findings };
}

function reasonOf(issue: z.core.$ZodIssue, field: ImportField): string {
  if (issue.code === 'too_big')
    return `It is too long: at most ${issue.maximum.toLocaleString('en')} characters.`;
  return rules[field] ?? 'It holds a character that cannot stand here, such as a control character.';
}

/** What keeps the rule of a group from being read. */
function ruleFindings(fields: object, { rule: column = '' }: Mapping): Finding[] {
  if (!('rule' in fields) || typeof fields.rule !== 'string') return [];
  const { condition, findings } = readFilter(fields.rule, 'group');
  if (condition) return [];
  return findings
    .filter(({ level }) => level === 'error')
    .map(({ code, message }) => ({ at: column, code, message }));
}

const rules: Partial<Record<ImportField, string>> = {
  upn: 'It has one @ and no spaces.',
  mail: 'Write an e-mail address.',
  sid: 'It begins with S-1- and goes on with numbers.',
  imei: 'It has 14 to 16 digits; a spreadsheet may have rounded it.',
  meid: 'It has 14 hexadecimal or 18 decimal digits.',
  mac: 'It has twelve hexadecimal digits.',
  aadId: 'Write an id such as 0f0d0a6e-0000-4000-8000-000000000001.',
  osVersion: 'Write one to four numbers with dots between them.',
  enrolledOsVersion: 'Write one to four numbers with dots between them.',
};
