import { importLimits } from '@countersign/contract/limits';

const mebibyte = 1024 * 1024;
const number = new Intl.NumberFormat('en');

/** "4.2 MiB", or "12 KiB" where that would be nothing. */
export function sizeWords(bytes: number): string {
  return bytes < mebibyte / 10
    ? `${number.format(Math.ceil(bytes / 1024))} KiB`
    : `${number.format(Math.ceil((bytes / mebibyte) * 10) / 10)} MiB`;
}

export const limitWords =
  `Up to ${sizeWords(importLimits.bytesOfFile)} each and ${sizeWords(importLimits.bytes)} together, ` +
  `${number.format(importLimits.files)} files, ${number.format(importLimits.profiles)} profiles.`;

/** Why these cannot be sent at once, before anything is sent. */
export function tooMuch(files: readonly { size: number }[]): string | undefined {
  if (files.length > importLimits.files)
    return `These are more than ${number.format(importLimits.files)} files. Choose them in several portions.`;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > importLimits.bytes)
    return `These have ${sizeWords(bytes)} together, and ${sizeWords(importLimits.bytes)} is the most at once. Choose them in several portions.`;
  return undefined;
}
