import type { AuditAction } from '@countersign/contract/audit-actions';
import type { ProblemCode } from '@countersign/contract/problem-codes';
import type { RecordQuery } from '../api/record-query.ts';
import type { Crumb } from './page.tsx';

/** What a page says and asks of a record. */
export type Kept = { id: string; name: string; version: number };

/** A kind of records with pages of their own: what one is called, where it is read, and where its pages are. */
export type RecordKind<Found extends Kept> = {
  /** "device". */
  noun: string;
  /** As the breadcrumb shows it; the last one leads to all of them. */
  crumbs: Crumb[];
  list: { title: string; to: string };
  pageOf: (id: string) => string;
  query: (id: string) => RecordQuery<Found>;
  /** What is read again after one came, changed or went. */
  subjects: readonly string[];
  /** What the server says when there is none. */
  gone: ProblemCode;
  /** What the audit log calls its end. */
  deleted: AuditAction;
};
