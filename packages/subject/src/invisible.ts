/** C0, DEL and C1. None belongs into a name; NUL has been used to end names early for one reader and not for another. */
const control = /\p{Cc}/u;

/** Half of a character: UTF-8 cannot write it. */
const half = /\p{Cs}/u;

/** What is drawn as nothing or turns the direction of writing (Unicode TR 36, section 3), as in the x509 package. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

export function findControl(text: string): number | undefined {
  return place(text.search(control));
}

export function hasControl(text: string): boolean {
  return control.test(text);
}

export function hasHalfCharacter(text: string): boolean {
  return half.test(text);
}

export function hasInvisible(text: string): boolean {
  return invisible.test(text);
}

export function removeControls(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}

/** `U+202E` between angle brackets in place of the character. */
export function showInvisible(text: string): string {
  return text.replaceAll(
    new RegExp(invisible, 'gu'),
    (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

function place(found: number): number | undefined {
  return found < 0 ? undefined : found;
}
