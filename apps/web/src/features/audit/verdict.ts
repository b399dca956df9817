import type { AuditVerdict } from '@countersign/contract/audit';
import type { Wire } from '../../api/wire.ts';

export type Verdict = Wire<AuditVerdict>;

const reasons = {
  'row-missing': 'A row that a seal covers is gone: somebody deleted it from the database.',
  'seal-mismatch': 'Rows were changed after they were sealed, or the seal was.',
  'row-uncovered': 'There is a row that no seal covers where one should: somebody added it later.',
  'key-missing': 'The key that made the seal is not there, so nothing can be said from there on.',
} as const satisfies Record<NonNullable<Verdict['broken']>['reason'], string>;

export function verdictWords({ broken, rows, seals, unsealed }: Verdict): {
  intent: 'success' | 'error';
  title: string;
  body: string;
} {
  const number = new Intl.NumberFormat('en');
  if (broken) {
    const where = broken.seal === null ? '' : ` First seen at seal ${broken.seal}.`;
    return { intent: 'error', title: 'The log was tampered with', body: `${reasons[broken.reason]}${where}` };
  }
  const young = unsealed === 0 ? '' : ` Not sealed yet: ${number.format(unsealed)}.`;
  return {
    intent: 'success',
    title: 'The log is as it was written',
    body: `${number.format(rows)} rows under ${number.format(seals)} seals hold.${young}`,
  };
}
