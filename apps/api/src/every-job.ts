import { importDirectoryJob } from './directory/import/run-import.ts';
import type { JobKind } from './jobs/job-kinds.ts';
import { verifyAuditJob } from './jobs/verify-audit.ts';

/** Every kind of long work a person can start. */
export const everyJob: JobKind[] = [importDirectoryJob, verifyAuditJob];
