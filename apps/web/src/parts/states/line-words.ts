import type { Explanation } from '../../api/explanation.ts';

export type ExplainedLine = Explanation['lines'][number];

/** Words of which one names a record with a page of its own. */
export type Naming = {
  before: string;
  named?: { id: string; name: string; unseen?: true | undefined };
  after: string;
};

/** What the filter of an assignment does to the device; undefined where there is none. */
export function filterVerdict({ filter, filterMode, matched }: ExplainedLine): Naming | undefined {
  if (filterMode === 'none') return undefined;
  if (!filter) return { before: 'The filter was deleted: it lets nothing pass.', after: '' };
  if (matched === null) return { before: 'The filter ', named: filter, after: ' lets nothing pass.' };
  const does = matched === (filterMode === 'include') ? 'lets it pass' : 'keeps it out';
  const how = filterMode === 'include' ? 'only devices it matches' : 'no devices it matches';
  const after = ` ${does}: ${how}, and it ${matched ? 'matches' : 'does not match'} this one.`;
  return { before: 'The filter ', named: filter, after };
}

/** The API's words for the way to the device, as a sentence of their own. */
export function pathSentence({ sentence, group }: ExplainedLine): Naming {
  const whole = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  const is = ' is in ';
  const at = group ? whole.lastIndexOf(`${is}${group.name}`) : -1;
  if (!group || at < 0) return { before: whole, after: '' };
  const start = at + is.length;
  return { before: whole.slice(0, start), named: group, after: whole.slice(start + group.name.length) };
}
