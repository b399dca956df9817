import { findProperty } from '@countersign/targeting/filter/properties';
import { readTokens } from '@countersign/targeting/filter/tokens';
import type { Tone } from '../../ui/marked-text/marked-area.tsx';

type Toned = { start: number; end: number; tone: Tone };

/** Properties that exist, and values: the rest of a rule is grammar. */
export function tonesOf(text: string): Toned[] {
  return readTokens(text).tokens.flatMap(({ type, text: written, start, end }): Toned[] => {
    if (type === 'string') return [{ start, end, tone: 'value' }];
    return type === 'word' && findProperty(written) ? [{ start, end, tone: 'name' }] : [];
  });
}
