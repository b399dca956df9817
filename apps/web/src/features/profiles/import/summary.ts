import type { ProfileImport } from '../../../api/imports.ts';

type Counted = Pick<ProfileImport, 'counts'>;

const number = new Intl.NumberFormat('en');
const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** How many profiles come of it. */
export function profilesIn({ counts }: Counted): number {
  return counts.created + counts.createdWithWarnings;
}

/** "12 profiles", "1 profile". */
export function profileCount(count: number): string {
  return `${number.format(count)} ${count === 1 ? 'profile' : 'profiles'}`;
}

/** "12 profiles are ready, 3 of them with warnings. 2 objects are here already, 1 is refused." */
export function previewWords({ counts }: Counted): string {
  const ready = counts.created + counts.createdWithWarnings;
  const first =
    ready === 0
      ? 'Nothing in it is ready to be imported.'
      : `${profileCount(ready)} ${ready === 1 ? 'is' : 'are'} ready${ofThem(ready, counts.createdWithWarnings)}.`;
  return [first, restWords(counts, ['is', 'are'])].filter((words) => words !== '').join(' ');
}

/** The same after it is done. */
export function resultWords({ counts }: Counted): string {
  const made = counts.created + counts.createdWithWarnings;
  const first =
    made === 0
      ? 'No profile was made.'
      : `${profileCount(made)} ${made === 1 ? 'was' : 'were'} made${ofThem(made, counts.createdWithWarnings)}.`;
  return [first, restWords(counts, ['was', 'were'])].filter((words) => words !== '').join(' ');
}

function ofThem(all: number, withWarnings: number): string {
  if (withWarnings === 0) return '';
  if (withWarnings === all) return ', with warnings';
  return `, ${number.format(withWarnings)} of them with warnings`;
}

function restWords(
  { reused, refused, leftOut }: ProfileImport['counts'],
  [one, many]: readonly [string, string],
): string {
  const parts = [
    { count: reused, words: 'here already' },
    { count: refused, words: 'refused' },
    { count: leftOut, words: 'left out' },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return '';
  const sentences = parts.map(({ count, words }, at) => {
    const objects = at > 0 ? '' : count === 1 ? ' object' : ' objects';
    return `${number.format(count)}${objects} ${count === 1 ? one : many} ${words}`;
  });
  return `${list.format(sentences)}.`;
}

/** How many came out otherwise than the dry run said, because something changed here meanwhile. */
export function changedSince(
  preview: Pick<ProfileImport, 'items'>,
  done: Pick<ProfileImport, 'items'>,
): number {
  const before = new Map(preview.items.map(({ index, outcome }) => [index, outcome]));
  return done.items.filter(({ index, outcome }) => before.get(index) !== outcome).length;
}
