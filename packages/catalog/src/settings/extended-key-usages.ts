import * as z from 'zod/mini';
import type { Json, Setting } from '../setting.ts';
import { line } from './line.ts';

export type ExtendedKeyUsage = { name: string; oid: string };

export const anyPurpose = '2.5.29.37.0';
export const clientAuthentication = '1.3.6.1.5.5.7.3.2';

/** The three that the portal offers (spec 2.8). */
export const predefinedKeyUsages: readonly ExtendedKeyUsage[] = [
  { name: 'Any Purpose', oid: anyPurpose },
  { name: 'Client Authentication', oid: clientAuthentication },
  { name: 'Secure Email', oid: '1.3.6.1.5.5.7.3.4' },
];

/** Dotted decimal; V27 judges it, so that an import may bring a broken one with a warning. */
export const dottedOid = /^[0-2](\.(0|[1-9]\d{0,9}))+$/;

/** Schema limit (spec 7.3). */
const most = 500;

export const extendedKeyUsages: Setting<ExtendedKeyUsage[]> = {
  control: { type: 'extendedKeyUsages', predefined: predefinedKeyUsages, max: most },
  label: 'Extended key usage',
  hint: 'What the certificate may be used for. Signing in needs Client Authentication.',
  effect: 'reissue',
  initial: () => [{ name: 'Client Authentication', oid: clientAuthentication }],
  schema: z.pipe(
    z
      .array(z.object({ name: line(200).check(z.minLength(1)), oid: line(200).check(z.minLength(1)) }))
      .check(z.maxLength(most)),
    z.transform(withoutRepeats),
  ),
  samples: [
    [{ name: 'Client Authentication', oid: clientAuthentication }],
    [...predefinedKeyUsages],
    [],
    [{ name: 'Our own', oid: '1.3.6.1.4.1.311.20.2.2' }],
  ],
  wire: {
    properties: ['extendedKeyUsages'],
    write: (rows) => ({ extendedKeyUsages: rows.map(({ name, oid }) => ({ name, objectIdentifier: oid })) }),
    read: ({ extendedKeyUsages: rows }) => readRows(rows),
  },
  show: (rows) => (rows.length === 0 ? 'None' : rows.map(({ name, oid }) => `${name} (${oid})`).join(', ')),
};

/** The same purpose twice says nothing new; some services append rows on every save (spec 2.7). */
function withoutRepeats(rows: ExtendedKeyUsage[]): ExtendedKeyUsage[] {
  return [...new Map(rows.map((row) => [`${row.oid} ${row.name}`, row])).values()];
}

function readRows(rows: Json | undefined): ExtendedKeyUsage[] | undefined {
  if (rows === undefined || rows === null) return [];
  if (!Array.isArray(rows)) return undefined;
  const read = rows.map((row) => {
    const { name, objectIdentifier: oid } = (row ?? {}) as { name?: unknown; objectIdentifier?: unknown };
    return typeof oid === 'string'
      ? { name: typeof name === 'string' && name !== '' ? name : oid, oid }
      : undefined;
  });
  return read.includes(undefined) ? undefined : withoutRepeats(read as ExtendedKeyUsage[]);
}
