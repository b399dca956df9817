import { targetingMembers } from '@countersign/catalog/graph-members';
import type { GraphFinding } from '@countersign/catalog/graph-finding';
import { holds } from '../../scope-tags/give-tags.ts';
import { type Seeing, tagsOfNew } from '../../visible-to.ts';
import type { ReadItem } from './read-import.ts';

type Tags = { actor: Seeing; known: ReadonlyMap<string, string> };

/** The tags of the file that are here and one's own to give; what is left out is told, with what it gets instead. */
export function withTags(item: ReadItem, { actor, known }: Tags): ReadItem {
  const told = item.targeting.scopeTags ?? [];
  const given = told.filter((tag) => known.has(tag) && holds(actor, tag));
  if (given.length === told.length) return item;
  const left = told.filter((tag) => !given.includes(tag));
  const gets = given.length > 0 ? given : tagsOfNew(actor);
  const finding: GraphFinding = {
    at: `/${targetingMembers.scopeTags}`,
    code: 'scope-tags-left-out',
    // With none of them left, others may see it than did.
    level: given.length > 0 ? 'hint' : 'warning',
    message: `${sayLeft(left, known)} It gets ${gets.map((tag) => `“${known.get(tag) ?? tag}”`).join(', ')}.`,
  };
  return {
    ...item,
    reading: { ...item.reading, findings: [...item.reading.findings, finding] },
    targeting: { ...item.targeting, scopeTags: gets },
  };
}

function sayLeft(left: readonly string[], known: ReadonlyMap<string, string>): string {
  const many = left.length > 1;
  const what = `${many ? 'Scope tags' : 'Scope tag'} ${left.join(', ')}`;
  const why = left.every((tag) => !known.has(tag)) ? 'not here' : 'not here, or not yours to give';
  return `${what} ${many ? 'are' : 'is'} ${why}, and left out.`;
}
