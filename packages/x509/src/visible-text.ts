/**
 * Control characters, everything that is drawn as nothing, and what turns the direction of writing: in a name they can
 * only deceive the reader (Unicode TR 36, section 3).
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** `U+202E` and its like stand between angle brackets in place of the character. */
export function showInvisible(text: string): string {
  return text.replaceAll(
    invisible,
    (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

export function hasShownInvisible(text: string): boolean {
  return /⟨U\+[0-9A-F]{4,6}⟩/.test(text);
}
