import type { Finding } from '@countersign/contract/problem';
import { newRootName } from '../copy/new-root.ts';
import type { Mistake } from './mistakes.ts';
import { placeOfSetting, rootField } from './mistakes.ts';
import type { Pair } from './pairs.ts';

/**
 * What the server blames, at the field that a person can put right. `sent` are the pairs in the order of the request; a
 * change of one profile is a request of one. What has no field stays where it is told.
 */
export function blamed(findings: readonly Finding[], sent: readonly Pair[]): Mistake[] {
  return findings
    .filter(({ level }) => level === undefined || level === 'error')
    .flatMap(({ at, message }) => {
      const place = placeOf(at, sent);
      return place ? [{ ...place, message }] : [];
    });
}

function placeOf(pointer: string, sent: readonly Pair[]): Omit<Mistake, 'message'> | undefined {
  const parts = pointer.split('/').slice(1);
  const [first = '', second] = parts;
  if (first === 'profiles' && second === undefined) return { step: 'settings', field: 'pairs' };
  const [position, rest] = first === 'profiles' ? [Number(second), parts.slice(2)] : [0, parts];
  if (first === 'assignments') return { step: 'assignments', field: 'assignments' };
  if (first === 'scopeTags') return { step: 'scopeTags', field: 'scopeTags' };
  const pair = sent[position];
  const [field = '', key = '', row] = rest;
  if (field === 'displayName' || field === 'description') return { step: 'basics', field };
  if (field === 'applicability') return { step: 'applicability', field };
  if (field === rootField) return { step: 'settings', field };
  if (field === 'newRoot')
    return { step: 'settings', field: key === 'displayName' ? newRootName : rootField };
  if (field !== 'settings' || !pair) return undefined;
  return placeOfSetting(pair, key, row !== undefined && /^\d+$/u.test(row) ? Number(row) : undefined);
}
