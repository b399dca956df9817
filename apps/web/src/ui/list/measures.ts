export const rowHeight = 44;
export const headHeight = 40;
const choiceWidth = 44;

/** The columns as a CSS grid, and the width below which the list scrolls sideways. */
export function gridOf(
  shown: readonly { width: number; grow?: number }[],
  choosable: boolean,
): { columns: string; width: number } {
  const tracks = shown.map(({ width, grow }) => `minmax(${width}px, ${grow ?? 1}fr)`);
  return {
    columns: [...(choosable ? [`${choiceWidth}px`] : []), ...tracks].join(' '),
    width: shown.reduce((sum, { width }) => sum + width, choosable ? choiceWidth : 0),
  };
}
