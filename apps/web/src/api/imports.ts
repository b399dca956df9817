import { writeRanges } from '@countersign/contract/index-ranges';
import type {
  ImportedItem,
  ImportOutcome,
  ProfileImport,
  RootMatch,
} from '@countersign/contract/profile-import';
import { request } from './client.ts';
import type { WhatIfQuestion } from './what-if.ts';

export type { ImportedItem, ImportOutcome, ProfileImport, RootMatch };

/** A file as it will be sent: read into memory, so that what is imported is what the dry run saw. */
export type ImportFile = { path: string; bytes: Blob };

export type AskedImport = {
  files: readonly ImportFile[];
  /** The platform that types stand for which several platforms share; absent: the current one. */
  shared: string | undefined;
  /** Who gets the profiles is taken too. */
  assignments: boolean;
  leaveOut: ReadonlySet<number>;
};

/** What would become of each object. Saves nothing. */
export function previewImport(asked: AskedImport, signal: AbortSignal): Promise<ProfileImport> {
  return request('POST', '/profiles/import', { bytes: formOf(asked), query: queryOf(asked, true), signal });
}

/** One key for one press of Import: pressed again after a lost answer, nothing is made twice. */
export function runImport(asked: AskedImport, idempotencyKey: string): Promise<ProfileImport> {
  return request('POST', '/profiles/import', {
    bytes: formOf(asked),
    query: queryOf(asked, false),
    idempotencyKey,
  });
}

/** It is imported. */
export function ifImported(asked: AskedImport, key: string): WhatIfQuestion {
  return { path: '/profiles/import:what-if', bytes: formOf(asked), query: queryOf(asked, true), key };
}

function formOf({ files }: AskedImport): FormData {
  const form = new FormData();
  for (const { path, bytes } of files) form.append('file', bytes, path);
  return form;
}

function queryOf({ shared, assignments, leaveOut }: AskedImport, dryRun: boolean) {
  return { dryRun, platform: shared, assignments, leaveOut: writeRanges(leaveOut) };
}
