export type Shortcut = 'search' | 'shortcuts';

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** What a key asks for. Single characters count only outside of fields, and only if they are switched on. */
export function shortcutOf(pressed: Pressed, inField: boolean, singleKeys: boolean): Shortcut | undefined {
  if (pressed.altKey) return undefined;
  if (pressed.ctrlKey || pressed.metaKey) return pressed.key.toLowerCase() === 'k' ? 'search' : undefined;
  if (inField || !singleKeys) return undefined;
  if (pressed.key === '/') return 'search';
  return pressed.key === '?' ? 'shortcuts' : undefined;
}
