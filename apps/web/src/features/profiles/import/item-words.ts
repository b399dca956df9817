import { kindOf } from '@countersign/catalog/kinds';
import { platform } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import type { Finding } from '@countersign/contract/problem';
import type { ImportedItem, ImportOutcome, RootMatch } from '../../../api/imports.ts';
import { bySeverity } from '../certificate/finding-levels.ts';

/** Before it is done, and after. */
export type Tense = 'preview' | 'done';

export const outcomeTitles: Record<Tense, Record<ImportOutcome, string>> = {
  preview: {
    created: 'Ready',
    createdWithWarnings: 'With warnings',
    reused: 'Here already',
    refused: 'Refused',
    leftOut: 'Left out',
  },
  done: {
    created: 'Created',
    createdWithWarnings: 'With warnings',
    reused: 'Was here already',
    refused: 'Refused',
    leftOut: 'Left out',
  },
};

/** What is to be looked at first. */
const order: readonly ImportOutcome[] = ['refused', 'createdWithWarnings', 'created', 'reused', 'leftOut'];

export function rankOf({ outcome }: Pick<ImportedItem, 'outcome'>): number {
  return order.indexOf(outcome);
}

/** An object without a name is called as its file is, or by its place. */
export function nameOf({ displayName, file, place, index }: ImportedItem): string {
  if (displayName !== null && displayName !== '') return displayName;
  if (file !== null && place === '') return file.split('/').at(-1) ?? file;
  return `Object ${index + 1}, without a name`;
}

/** "backup/scep.json, object 3". */
export function whereWords({ file, place }: Pick<ImportedItem, 'file' | 'place'>): string {
  const positions = place.split('/').filter((step) => /^\d+$/u.test(step));
  const object = positions.length === 0 ? '' : `object ${positions.map((at) => Number(at) + 1).join('.')}`;
  return [file ?? '', object].filter((word) => word !== '').join(', ');
}

/** "SCEP certificate for iOS", or the type on the wire that nobody here knows. */
export function becomesWords({ kind, graphType }: Pick<ImportedItem, 'kind' | 'graphType'>): string {
  if (kind !== null) {
    const { type, platform: on } = kindOf(kind);
    return `${profileTypes[type].label} for ${platform(on).shortLabel}`;
  }
  return graphType === null ? 'No profile' : graphType.replace(/^#?microsoft\.graph\./iu, '');
}

const matchWords: Record<RootMatch, string> = {
  thumbprint: 'by its certificate',
  batchId: 'in these files',
  storedId: 'by its id',
  name: 'by its name alone',
  none: 'none',
  ambiguous: 'several fit',
};

/** "Contoso Root (by its certificate)"; nothing for what stands on nothing. */
export function rootWords({ root, findings }: Pick<ImportedItem, 'root' | 'findings'>): string {
  if (!root) return '';
  const how = matchWords[root.match];
  if (root.displayName !== null) return `${root.displayName} (${how})`;
  // It names one, which is not there; another kind names none at all.
  if (root.match === 'none' && findings.some(({ code }) => code.startsWith('root-'))) return 'Not found';
  return how.charAt(0).toUpperCase() + how.slice(1);
}

/** The worst that is to be said, and how much more there is. */
export function findingWords({ findings }: { findings: readonly Finding[] }): string {
  const [worst, ...others] = bySeverity(findings);
  if (!worst) return '';
  return others.length === 0 ? worst.message : `${worst.message} (and ${others.length} more)`;
}
