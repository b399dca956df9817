import { fold } from '@countersign/targeting/fold';

const fewestDifferent = 5;

/** Why a password of sufficient length is still easy to guess (NIST SP 800-63B 3.1.1.2: context, repetition, sequence). */
export function weaknessOf(
  password: string,
  about: { email: string; displayName: string },
): string | undefined {
  const text = fold(password);
  if (new Set(text).size < fewestDifferent) return 'It uses very few different characters.';
  if (isSequence(text)) return 'It is a plain sequence of characters.';
  const known = [
    about.email,
    about.email.split('@')[0] ?? '',
    ...about.displayName.split(/\s+/),
    'countersign',
    'password',
  ];
  const rest = known
    .map(fold)
    .filter((word) => word.length >= 3)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), text);
  if (rest.length < 6) return 'It is little more than a name or a word that everybody knows.';
  return undefined;
}

/** Every character is the one before plus the same small step: abcdef…, 987654…, and keyboard rows. */
function isSequence(text: string): boolean {
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)));
  return (
    steps.size === 1 ||
    ['qwertyuiopasdfghjklzxcvbnm', '12345678901234567890'].some((row) => row.includes(text))
  );
}
