import type { Box } from './list-place.ts';

/**
 * Where the caret is, in a layer that shows the same text as the field: to the left where the variable begins, unless
 * that is a line further up.
 */
export function caretBox(layer: HTMLElement, start: number, caret: number): Box | undefined {
  const before = characterBox(layer, Math.max(start, caret - 1));
  const first = characterBox(layer, start);
  if (!before) return undefined;
  const left = first && first.bottom > before.top ? first.left : before.right;
  return { left, right: left, top: before.top, bottom: before.bottom };
}

function characterBox(layer: HTMLElement, at: number): DOMRect | undefined {
  const texts = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  let rest = at;
  while (texts.nextNode()) {
    const length = texts.currentNode.nodeValue?.length ?? 0;
    if (rest < length) {
      const range = document.createRange();
      range.setStart(texts.currentNode, rest);
      range.setEnd(texts.currentNode, rest + 1);
      return [...range.getClientRects()].at(-1);
    }
    rest -= length;
  }
  return undefined;
}
