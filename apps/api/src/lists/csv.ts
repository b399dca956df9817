/** A cell that a spreadsheet would run as a formula gets an apostrophe in front (CWE-1236). */
export function defuse(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
