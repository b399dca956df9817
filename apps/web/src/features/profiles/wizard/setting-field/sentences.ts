import { daysOf, type ValidityPeriod } from '@countersign/catalog/settings/validity-period';

const number = new Intl.NumberFormat('en');
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** What a validity period means for a certificate that is issued now. */
export function validitySentence({ value, unit }: ValidityPeriod, now: Date): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > longest) return undefined;
  const end = new Date(now);
  if (unit === 'days') end.setUTCDate(end.getUTCDate() + value);
  else addMonths(end, unit === 'years' ? value * 12 : value);
  if (Number.isNaN(end.getTime())) return undefined;
  const days = Math.round((end.getTime() - now.getTime()) / 86_400_000);
  return `Issued today, a certificate ends on ${day.format(end)}, after ${count(days, 'day')}.`;
}

/** As the setting allows; beyond it there is nothing to tell. */
const longest = 36_500;

/** The last of the month where it has fewer days. */
function addMonths(date: Date, months: number): void {
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
}

/** When a device begins to renew, for a threshold of the lifetime that is left. */
export function renewalSentence(threshold: number, validity: ValidityPeriod | undefined): string | undefined {
  if (!Number.isInteger(threshold) || threshold < 1 || threshold > 99) return undefined;
  const left = `Renewed when ${threshold} % of the lifetime is left`;
  const days = validity ? daysOf(validity) : Number.NaN;
  if (!Number.isInteger(days) || days < 1) return `${left}.`;
  const after = Math.round((days * (100 - threshold)) / 100);
  return `${left}: after about ${number.format(after)} of ${count(days, 'day')}.`;
}

/** +b4: the value of the NDES registry key whose template a request with this key usage takes. */
export function ndesSentence(keyUsage: readonly string[]): string | undefined {
  const [signs, encrypts] = [keyUsage.includes('digitalSignature'), keyUsage.includes('keyEncipherment')];
  if (!signs && !encrypts) return undefined;
  const name =
    signs && encrypts ? 'GeneralPurposeTemplate' : signs ? 'SignatureTemplate' : 'EncryptionTemplate';
  return `NDES takes the template in its registry value ${name}.`;
}

function count(many: number, what: string): string {
  return `${number.format(many)} ${what}${many === 1 ? '' : 's'}`;
}
