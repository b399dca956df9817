import type { AttributeTemplate, SubjectTemplate } from './distinguished-name-template.ts';
import { doubleQuotes, needsQuotes } from './quote.ts';
import { writeTokens } from './tokens.ts';

/**
 * A subject in one spelling: keys as we write them, `,` between RDNs, quotes where they are needed or were. Variables keep
 * their spelling (spec 3).
 */
export function formatSubject({ rdns }: Pick<SubjectTemplate, 'rdns'>): string {
  return rdns.map((rdn) => rdn.map(formatAttribute).join('+')).join(',');
}

function formatAttribute({
  key,
  parts,
  quoted,
}: Pick<AttributeTemplate, 'key' | 'parts' | 'quoted'>): string {
  const bare = writeTokens(parts);
  if (!quoted && !needsQuotes(bare)) return `${key}=${bare}`;
  return `${key}="${writeTokens(parts, doubleQuotes)}"`;
}
