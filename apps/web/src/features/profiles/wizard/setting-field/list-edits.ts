/** Edits of a list of rows. Each gives a new list and where the focus goes. */
export type Edited<Row> = { rows: Row[]; focus: number };

export function moveRow<Row>(rows: readonly Row[], from: number, by: -1 | 1): Edited<Row> {
  const to = from + by;
  const [moved, other] = [rows[from], rows[to]];
  if (moved === undefined || other === undefined) return { rows: [...rows], focus: from };
  return {
    rows: rows.map((row, index) => (index === from ? other : index === to ? moved : row)),
    focus: to,
  };
}

export function duplicateRow<Row>(rows: readonly Row[], at: number): Edited<Row> {
  return { rows: [...rows.slice(0, at + 1), ...rows.slice(at)], focus: at + 1 };
}

/** The row below takes the place, or the one above where the last has gone. */
export function removeRow<Row>(rows: readonly Row[], at: number): Edited<Row> {
  const left = rows.filter((_row, index) => index !== at);
  return { rows: left, focus: Math.min(at, left.length - 1) };
}

export function replaceRow<Row>(rows: readonly Row[], at: number, row: Row): Row[] {
  return rows.map((before, index) => (index === at ? row : before));
}

/** One entry a line; commas, semicolons and spaces part them too, as people copy lists from anywhere. */
export function entriesOf(text: string): string[] {
  return text
    .split(/[\s,;]+/u)
    .map((entry) => entry.replaceAll(/^["'<]+|["'>]+$/gu, ''))
    .filter((entry) => entry !== '');
}

export type Pasted = { rows: string[]; added: number; repeated: number; over: number };

/** Puts entries where the empty or last row stands; what is there already is not added again, and no more than fit. */
export function addEntries(rows: readonly string[], text: string, most: number): Pasted {
  const kept = rows.filter((row) => row.trim() !== '');
  const entries = entriesOf(text);
  const fresh = [...new Set(entries)].filter((entry) => !kept.includes(entry));
  const fitting = fresh.slice(0, Math.max(0, most - kept.length));
  return {
    rows: [...kept, ...fitting],
    added: fitting.length,
    repeated: entries.length - fresh.length,
    over: fresh.length - fitting.length,
  };
}

export function pastedWords({ added, repeated, over }: Pasted, most: number): string {
  const parts = [`${added} added.`];
  if (repeated > 0) parts.push(`${repeated} ${repeated === 1 ? 'was' : 'were'} there already.`);
  if (over > 0) parts.push(`${over} left out: at most ${most} fit.`);
  return parts.join(' ');
}
