import * as z from 'zod/mini';
import type { Json, Setting } from '../setting.ts';
import { choice } from './choice.ts';

/** Schema limit (spec 7.3), which is also what the portal says (spec 2.9). */
export const mostApps = 50;

/** Android package ids: at least two parts of letters, digits and underscores, each beginning with a letter. */
const packageId = /^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/;

const silentApps: Setting<string[]> = {
  control: { type: 'packages', max: mostApps, placeholder: 'com.contoso.vpn' },
  label: 'Apps with silent access',
  hint: 'Package names of managed apps that may use the certificate without asking the person.',
  effect: 'resend',
  step: 'apps',
  visibleWhen: { setting: 'certificateAccess', is: ['specificApps'] },
  initial: () => [],
  schemaRules: ['V30'],
  schema: z.pipe(
    z
      .array(z.string().check(z.trim(), z.maxLength(255), z.regex(packageId)))
      .check(z.minLength(1), z.maxLength(mostApps)),
    z.transform((ids) => [...new Set(ids)]),
  ),
  samples: [['com.contoso.vpn'], ['com.contoso.vpn', 'com.contoso.mail_2']],
  wire: {
    properties: ['silentCertificateAccessDetails'],
    write: (ids) => ({ silentCertificateAccessDetails: ids.map((id) => ({ packageId: id })) }),
    read: ({ silentCertificateAccessDetails: rows }) => readPackages(rows),
  },
  show: (ids) => ids.join(', '),
};

function readPackages(rows: Json | undefined): string[] | undefined {
  if (rows === undefined || rows === null) return [];
  if (!Array.isArray(rows)) return undefined;
  const ids = rows.map((row) => ((row ?? {}) as { packageId?: unknown }).packageId);
  return ids.every((id) => typeof id === 'string') ? ids : undefined;
}

/** The step "Apps" of fully managed, dedicated and corporate-owned Android devices (spec 2.9). */
export const appAccess = {
  certificateAccess: choice({
    label: 'Certificate access',
    effect: 'resend',
    step: 'apps',
    property: 'certificateAccessType',
    options: [
      { value: 'userApproval', label: 'Ask the person for every app' },
      { value: 'specificApps', label: 'Grant silently for specific apps, ask for the others' },
    ],
    initial: 'userApproval',
    whenMissing: 'userApproval',
  }),
  silentApps,
};
