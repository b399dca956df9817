/** What is to become of a tag: given to all, taken from all, or, absent, left as it is. */
export type Marks = Readonly<Record<string, boolean>>;

export type Ticked = boolean | 'mixed';

type Tagged = { scopeTags: readonly string[] };

/** How many of the chosen ones have it. */
export function holdersOf(tag: string, chosen: readonly Tagged[]): number {
  return chosen.filter(({ scopeTags }) => scopeTags.includes(tag)).length;
}

/** Before anything is marked, a box says what all of them have, none of them, or some. */
export function tickedNow(tag: string, chosen: readonly Tagged[]): Ticked {
  const holders = holdersOf(tag, chosen);
  if (holders === chosen.length) return true;
  return holders === 0 ? false : 'mixed';
}

/** The next mark as one goes on ticking: what only some have comes round to being left as it is. */
export function nextMarks(marks: Marks, tag: string, now: Ticked): Marks {
  const { [tag]: mark, ...rest } = marks;
  if (now === 'mixed') return mark === false ? rest : { ...rest, [tag]: mark === undefined };
  return mark === undefined ? { ...rest, [tag]: !now } : rest;
}

export function askedBy(marks: Marks): { add: string[]; remove: string[] } {
  const tags = Object.keys(marks);
  return {
    add: tags.filter((tag) => marks[tag] === true),
    remove: tags.filter((tag) => marks[tag] === false),
  };
}
