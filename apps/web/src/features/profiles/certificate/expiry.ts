import { relativeWords } from '../../../ui/relative-words.ts';

const day = 86_400_000;

/** The same steps as the list's facet, so that colour and filter agree. */
export type ExpiryState = 'expired' | 'within30Days' | 'within90Days' | 'later';

export function expiryState(notAfter: Date, now: Date): ExpiryState {
  const left = notAfter.getTime() - now.getTime();
  if (left < 0) return 'expired';
  if (left < 30 * day) return 'within30Days';
  return left < 90 * day ? 'within90Days' : 'later';
}

/** "Expired 2 months ago", "Expires in 25 days". */
export function expiryWords(notAfter: Date, now: Date): string {
  const verb = expiryState(notAfter, now) === 'expired' ? 'Expired' : 'Expires';
  const when = relativeWords(notAfter, now);
  return when === 'just now' ? `${verb} about now` : `${verb} ${when}`;
}

export type Validity = { notBefore: string; notAfter: string };

/** How much of its time has gone, between 0 and 1. */
export function spentOf({ notBefore, notAfter }: Validity, now: Date): number {
  const from = Date.parse(notBefore);
  const length = Date.parse(notAfter) - from;
  if (!(length > 0)) return 1;
  return Math.min(1, Math.max(0, (now.getTime() - from) / length));
}

/** What is to be said of the whole validity, in a few words. */
export function validityWords({ notBefore, notAfter }: Validity, now: Date): string {
  const from = new Date(notBefore);
  if (from > now && Date.parse(notAfter) > from.getTime())
    return `Not valid yet, valid ${relativeWords(from, now)}`;
  return expiryWords(new Date(notAfter), now);
}
