/**
 * Control characters, everything that is drawn as nothing, and what turns the direction of writing: in a name they can
 * only deceive the reader (Unicode TR 36, section 3).
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

const plain = /^[ -~]*$/;

/** `U+202E` and its like stand between angle brackets in place of the character. */
export function showInvisible(text: string): string {
  return plain.test(text)
    ? text
    : text.replaceAll(invisible, (character) => show(character.codePointAt(0) ?? 0));
}

/** Those of one octet are at hand: a quarter of a megabyte of them should not take long. */
const shownOctets = Array.from({ length: 256 }, (_, number) => write(number));

function show(number: number): string {
  return shownOctets[number] ?? write(number);
}

function write(number: number): string {
  return `⟨U+${number.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

export function hasShownInvisible(text: string): boolean {
  return /⟨U\+[0-9A-F]{4,6}⟩/.test(text);
}
