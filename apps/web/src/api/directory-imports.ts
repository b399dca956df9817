import type {
  DirectoryImport as DirectoryImportInside,
  ImportedRow as ImportedRowInside,
  ImportRequest,
  ImportResult as ImportResultInside,
  MissingRecord as MissingRecordInside,
} from '@countersign/contract/directory-import';
import type { ImportKind } from '@countersign/contract/import-fields';
import { queryOptions } from '@tanstack/react-query';
import { addressOf, request } from './client.ts';
import type { JobSeen } from './jobs.ts';
import type { WhatIfQuestion } from './what-if.ts';
import type { Wire } from './wire.ts';

export type DirectoryImport = Wire<DirectoryImportInside>;
export type ImportedRow = Wire<ImportedRowInside>;
export type ImportResult = ImportResultInside;
export type MissingRecord = Wire<MissingRecordInside>;

/** What is read again once a file is in. */
export const importedSubjects = ['people', 'devices', 'groups', 'profiles'] as const;

function importAddress(id: string): string {
  return `/directory/imports/${encodeURIComponent(id)}`;
}

/** The rows of what the last run said. */
export function importedRowsAddress(id: string): string {
  return `${importAddress(id)}/rows`;
}

export function directoryImportQuery(id: string) {
  return queryOptions({
    queryKey: ['directory-imports', 'one', id],
    queryFn: ({ signal }) => request<DirectoryImport>('GET', importAddress(id), { signal }),
  });
}

export function uploadDirectory(kind: ImportKind, file: File): Promise<DirectoryImport> {
  const query = { kind, fileName: file.name.slice(0, 255) };
  return request('POST', '/directory/imports', { bytes: file, query });
}

export function runDirectoryImport(id: string, asked: ImportRequest): Promise<JobSeen> {
  return request('POST', `${importAddress(id)}/runs`, { body: asked });
}

export function forgetDirectoryImport(id: string): Promise<void> {
  return request('DELETE', importAddress(id));
}

/** Those whom the file does not have and whom its last run ends. */
export function missingAddress(id: string): string {
  return `${importAddress(id)}/missing`;
}

export function missingFileAddress(id: string): string {
  return addressOf(`${missingAddress(id)}/export`);
}

/** What the file would do with the choices of its last run; rows with errors are left out. */
export function ifImported({ id, mapping, key, missing }: DirectoryImport): WhatIfQuestion {
  return { path: `${importAddress(id)}/what-if`, body: { mapping, key: key ?? '', missing } };
}

export function findingsFileAddress(id: string): string {
  return addressOf(`${importAddress(id)}/findings`);
}

/** What such a job promises. Only jobs of this kind may be asked. */
export function importResultOf({ result }: Pick<JobSeen, 'result'>): ImportResult | undefined {
  return (result ?? undefined) as ImportResult | undefined;
}
