import { verifyAudit } from '../audit/verify.ts';
import type { JobKind } from './job-kinds.ts';

export const verifyAuditJob: JobKind = {
  name: 'verify-audit',
  run: ({ pool, db, keyring }, progress) => verifyAudit({ pool, db, keyring, onProgress: progress }),
};
