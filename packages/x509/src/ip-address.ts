import { toHex } from './bytes-as-text.ts';

/** 4 or 16 octets, or twice as many: an address and its mask, as name constraints have them (RFC 5280 4.2.1.10). */
export function formatIpAddress(octets: Uint8Array): string {
  const half = octets.length / 2;
  if (octets.length === 4) return octets.join('.');
  if (octets.length === 16) return formatIpv6(octets);
  if (octets.length !== 8 && octets.length !== 32) return toHex(octets);
  return `${formatIpAddress(octets.subarray(0, half))}/${formatMask(octets.subarray(half))}`;
}

/** The count of leading ones, or the mask itself if ones and zeros are mixed. */
function formatMask(mask: Uint8Array): string {
  const bits = Array.from(mask, (octet) => octet.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits) ? String(bits.lastIndexOf('1') + 1) : formatIpAddress(mask);
}

/** RFC 5952 4.2: the first longest run of zero groups becomes `::`. */
function formatIpv6(octets: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, group) =>
    (((octets[group * 2] ?? 0) << 8) | (octets[group * 2 + 1] ?? 0)).toString(16),
  );
  const text = groups.join(':');
  const runs = [...text.matchAll(/\b0(?::0)+\b/g)];
  const longest = runs.toSorted((a, b) => b[0].length - a[0].length)[0];
  if (!longest) return text;
  const before = text.slice(0, longest.index).replace(/:$/, '');
  const after = text.slice(longest.index + longest[0].length).replace(/^:/, '');
  return `${before}::${after}`;
}
