/** Longer than any variable or key; beyond it nobody mistyped, and comparing would cost. */
const longest = 40;

/**
 * The candidates that somebody may have meant, best first: those that begin alike or differ in a third of their letters at
 * most. Case does not count.
 */
export function nearest(typed: string, candidates: readonly string[], most = 3): string[] {
  const folded = typed.trim().toLowerCase();
  if (folded === '' || folded.length > longest) return [];
  return candidates
    .filter((candidate) => mayBeNear(folded, candidate.toLowerCase()))
    .map((candidate) => ({ candidate, away: distance(folded, candidate.toLowerCase()) }))
    .filter(({ candidate, away }) => isNear(folded, candidate.toLowerCase(), away))
    .toSorted((one, other) => one.away - other.away)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** So many first letters in common are enough, as in "SerialNo". */
const telling = 5;

function isNear(typed: string, candidate: string, away: number): boolean {
  return beginsAlike(typed, candidate) || away <= allowed(typed, candidate);
}

/** Lengths that differ too much save the comparing. */
function mayBeNear(typed: string, candidate: string): boolean {
  return (
    beginsAlike(typed, candidate) || Math.abs(typed.length - candidate.length) <= allowed(typed, candidate)
  );
}

function beginsAlike(typed: string, candidate: string): boolean {
  return typed.length >= telling && candidate.startsWith(typed.slice(0, telling));
}

function allowed(typed: string, candidate: string): number {
  return Math.max(1, Math.floor(Math.max(typed.length, candidate.length) / 3));
}

/** Letters to put in, take out or change, or two neighbours to swap (optimal string alignment). */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      line[column] = Math.min(
        cell(above, column) + 1,
        cell(line, column - 1) + 1,
        cell(above, column - 1) + (same ? 0 : 1),
        swapped ? cell(before, column - 2) + 1 : Infinity,
      );
    }
    [before, above] = [above, line];
  }
  return cell(above, other.length);
}

function cell(line: readonly number[], column: number): number {
  return line[column] ?? Infinity;
}
