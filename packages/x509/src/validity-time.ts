import { toLatin1 } from './bytes-as-text.ts';
import { type DerElement, tags } from './der-walk.ts';
import { CertificateError } from './refusal.ts';

const shape = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})$/;

/**
 * UTCTime or GeneralizedTime as ISO 8601. RFC 5280 4.1.2.5 wants seconds and `Z`; roots of the nineties have neither, so
 * what X.680 allows is read too. Dates that do not exist are refused.
 */
export function readTime({ tag, content }: DerElement): string {
  const [, year = '', month, day, hour, minute, second = '00', zone = ''] =
    shape.exec(toLatin1(content)) ?? [];
  const yearDigits = tag === tags.utcTime ? 2 : 4;
  if ((tag !== tags.utcTime && tag !== tags.generalizedTime) || year.length !== yearDigits)
    throw new CertificateError('malformed');
  const written = `${fullYear(year)}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const local = Date.parse(written);
  if (Number.isNaN(local) || new Date(local).toISOString() !== written)
    throw new CertificateError('malformed');
  return new Date(local - offsetOf(zone)).toISOString();
}

/** From 50 on it is the last century (RFC 5280 4.1.2.5.1). */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) >= 50 ? '19' : '20'}${year}`;
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
  return minutes * (zone.startsWith('-') ? -60_000 : 60_000);
}
