import { z } from 'zod';
import { whatIfAnswer } from './assignments.ts';
import { namesOf } from './device-words.ts';
import { id, line, time } from './fields.ts';
import { type ImportField, importKinds, importOutcomes } from './import-fields.ts';
import { job } from './jobs.ts';
import { listQuery, page, severalOf } from './lists.ts';
import { finding } from './problem.ts';

const kind = z.enum(namesOf(importKinds));
const outcome = z.enum(namesOf(importOutcomes));

/** The body is the file itself, CSV or JSON in UTF-8 or UTF-16. */
export const importUpload = z.object({ kind, fileName: line(255).default('Upload') });

/** The columns of the file by the field that each fills. What is not in it stays as it is. */
const mapping = z.record(z.string(), z.string().max(1_000));

const missing = z.enum(['leave', 'disable', 'retire', 'delete']);

export const importRequest = z.object({
  mapping,
  /** The field by which a row is recognised as a record that is here already. */
  key: z.string().max(50),
  missing: missing.default('leave'),
  /** Rows with errors stay out and the rest goes in; otherwise nothing goes in. */
  acceptErrors: z.boolean().default(false),
  /** Anything but false changes nothing, and tells what would be. */
  dryRun: z.boolean().default(true),
});

export const importResult = z.object({
  /** The file, whose rows tell more. */
  import: id,
  dryRun: z.boolean(),
  /** False: nothing was changed, because it was a dry run or rows have errors. */
  applied: z.boolean(),
  rows: z.number().int(),
  create: z.number().int(),
  update: z.number().int(),
  same: z.number().int(),
  error: z.number().int(),
  /** Rows that go in although something is to be said of them. */
  warnings: z.number().int(),
  /** Records that the file does not have and to whom the choice applies. */
  missing: z.number().int(),
  /** Those that are made, and those that were there and get members; the first hundred of both by name. */
  groups: z.object({
    made: z.number().int(),
    joined: z.number().int(),
    items: z.array(z.object({ name: z.string(), made: z.boolean(), members: z.number().int() })),
  }),
  /** Of a dry run: what the rows without errors would do to devices. */
  effect: whatIfAnswer.nullable(),
});

export const directoryImport = z.object({
  id,
  kind,
  fileName: z.string(),
  format: z.enum(['csv', 'json']),
  rows: z.number().int(),
  /** With what the first rows say, to recognise them by. */
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
  /** Guessed from the names of the columns, or what was asked last. */
  mapping,
  key: z.string().nullable(),
  /** What was asked last. */
  missing,
  job: job.nullable(),
  createdAt: time,
});

export const importedRow = z.object({
  row: z.number().int(),
  /** Where it begins in the file; of JSON, which object it is. */
  line: z.number().int(),
  outcome,
  cells: z.record(z.string(), z.string()),
  /** `at` is the name of the column; empty: the row as a whole. */
  findings: z.array(finding),
});

export const importedRowQuery = z.object({
  /** In any cell. */
  search: listQuery.search,
  outcome: severalOf(outcome),
  /** Only rows of which something is to be said. */
  told: z.enum(['true', 'false']).optional(),
  cursor: listQuery.cursor,
  limit: listQuery.limit,
});

export const importedRowPage = page(importedRow);

/** A record that the file does not have. */
export const missingRecord = z.object({
  id,
  name: z.string(),
  /** Of a user the principal name, of a device the serial number. */
  detail: z.string().nullable(),
});

export const missingRecordQuery = z.object({
  search: listQuery.search,
  cursor: listQuery.cursor,
  limit: listQuery.limit,
});

export const missingRecordPage = page(missingRecord);

export type ImportRequest = z.infer<typeof importRequest>;
export type ImportResult = z.infer<typeof importResult>;
export type DirectoryImport = z.infer<typeof directoryImport>;
export type ImportedRow = z.infer<typeof importedRow>;
export type MissingRecord = z.infer<typeof missingRecord>;
export type MissingRecordQuery = z.infer<typeof missingRecordQuery>;
export type ImportedRowQuery = z.infer<typeof importedRowQuery>;
export type Mapping = Partial<Record<ImportField, string>>;
