import type { Explanation } from '../../api/explanation.ts';

export type ExplainedLine = Explanation['lines'][number];

/** What the filter of an assignment does to the device; undefined where there is none. */
export function filterVerdict({ filter, filterMode, matched }: ExplainedLine): string | undefined {
  if (filterMode === 'none') return undefined;
  if (matched === null) return `The filter ${filter ?? 'was deleted: it'} lets nothing pass.`;
  const does = matched === (filterMode === 'include') ? 'lets it pass' : 'keeps it out';
  const how = filterMode === 'include' ? 'only devices it matches' : 'no devices it matches';
  return `The filter ${filter ?? ''} ${does}: ${how}, and it ${matched ? 'matches' : 'does not match'} this one.`;
}

/** The API's words for the way to the device, as a sentence of their own. */
export function pathSentence({ sentence }: ExplainedLine): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
