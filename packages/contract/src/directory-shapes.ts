/** What ids of people and devices look like. No zod here: forms tell before the server does. */

/** `S-1-` and the numbers after it (MS-DTYP 2.4.2.1). */
export const sidShape = /^S-1-\d{1,15}(-\d{1,10}){1,15}$/u;

/** A user principal name: one @, no spaces. Unlike a mail address it need not be one that mail reaches. */
export const upnShape = /^[^\s@]+@[^\s@]+$/u;

/** 15 digits, or 16 with the software version (3GPP TS 23.003). */
export const imeiShape = /^\d{14,16}$/u;

/** 14 hexadecimal digits, or 18 decimal ones (3GPP2 S.R0048). */
export const meidShape = /^([0-9A-Fa-f]{14}|\d{18})$/u;

/** Six octets; whatever stands between them. */
export const macShape = /^[0-9A-Fa-f]{12}$/u;

/** Numbers and dots first; what follows, such as a build in brackets, is kept and not compared. */
export const osVersionShape = /^\d{1,9}(\.\d{1,9}){0,3}(?!\.?\d)/u;

/** Spaces and dashes in hardware ids are for the eye. */
export function bareDigits(text: string): string {
  return text.replaceAll(/[\s:.-]/gu, '');
}
