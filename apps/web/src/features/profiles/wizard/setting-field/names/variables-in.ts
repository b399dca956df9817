import { readTokens } from '@countersign/subject/tokens';
import { findVariable } from '@countersign/subject/variables';

/** Where variables stand that exist: what is only written like one has no colour. */
export function variablesIn(text: string): { start: number; end: number; tone: 'name' }[] {
  return readTokens(text).tokens.flatMap((token) =>
    token.type === 'variable' && findVariable(token.name) !== undefined
      ? [{ start: token.start, end: token.end, tone: 'name' as const }]
      : [],
  );
}
