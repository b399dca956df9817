import { passwordLength } from '@countersign/contract/limits';

export const newPasswordHint = `At least ${passwordLength.min} characters. A few words you will remember are better than one word with tricks.`;

/** What a form can say of a new password; how easy it is to guess is for the server to judge. */
export function newPasswordMistake(password: string): string | undefined {
  if (password === '') return 'Choose a password.';
  const length = [...new Intl.Segmenter().segment(password)].length;
  if (length < passwordLength.min) return `${passwordLength.min - length} more characters, please.`;
  return undefined;
}
