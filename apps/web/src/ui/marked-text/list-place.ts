/** A rectangle of the window, in CSS pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

export type ListPlace = { left: number; top: number; width: number; maxHeight: number };

const margin = 8;
/** Between the line and the list. */
const gap = 4;
const widest = 440;
const highest = 320;
/** With less room below the caret the list goes where there is more. */
const enough = 160;

/** Beside the caret and inside of what is seen, however small that is; nothing while the caret is out of sight. */
export function listPlace(caret: Box, list: { height: number }, seen: Box): ListPlace | undefined {
  if (caret.bottom <= seen.top || caret.top >= seen.bottom) return undefined;
  const width = Math.min(widest, seen.right - seen.left - 2 * margin);
  const left = Math.max(seen.left + margin, Math.min(caret.left, seen.right - margin - width));
  const below = seen.bottom - margin - (caret.bottom + gap);
  const above = caret.top - gap - (seen.top + margin);
  const wanted = Math.min(highest, list.height);
  const under = below >= Math.min(wanted, enough) || below >= above;
  const maxHeight = Math.max(0, Math.min(highest, under ? below : above));
  const top = under ? caret.bottom + gap : caret.top - gap - Math.min(wanted, maxHeight);
  return { left, top, width, maxHeight };
}
