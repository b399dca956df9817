/** Characters that CertNameToStr puts a value in quotes for, beside spaces at its ends. */
const special = /[,;+="<>#\n]/;

/** A backslash at the end would keep the separator behind it (split-name.ts). */
export function needsQuotes(value: string): boolean {
  return value === '' || special.test(value) || value !== value.trim() || value.endsWith('\\');
}

export function quote(value: string): string {
  return `"${doubleQuotes(value)}"`;
}

export function doubleQuotes(value: string): string {
  return value.replaceAll('"', '""');
}

export function singleQuotes(written: string): string {
  return written.replaceAll('""', '"');
}

/** Takes the backslash from `\,` `\;` `\+` `\=`; every other backslash is one. */
export function unescape(written: string): string {
  return written.replaceAll(/\\([,;+=])/g, '$1');
}
