import * as z from 'zod/mini';
import type { Setting } from '../setting.ts';
import { line } from './line.ts';

/** The certificate itself is stored once by its thumbprint; the profile keeps the name of the file it came in. */
export const certificateReference = z.object({
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  fileName: line(255).check(z.minLength(1), z.regex(/^[^/\\]*$/)),
});

export type CertificateReference = z.infer<typeof certificateReference>;

export const trustedCertificate: Setting<CertificateReference> = {
  control: { type: 'certificate' },
  label: 'Certificate file',
  hint: 'The public certificate of your root or intermediate (issuing) CA. Each certificate of a chain wants a profile of its own.',
  guidance: 'ndes.export-root',
  effect: 'resend',
  initial: () => undefined,
  schemaRules: ['V02'],
  schema: certificateReference,
  samples: [
    { sha256: 'ab'.repeat(32), fileName: 'contoso-root.cer' },
    { sha256: '01'.repeat(32), fileName: 'Contoso Issuing CA (2026).crt' },
  ],
  wire: {
    properties: ['trustedRootCertificate', 'certFileName'],
    write: ({ sha256, fileName }, store) => ({
      trustedRootCertificate: store.base64Of(sha256),
      certFileName: fileName,
    }),
    read: ({ trustedRootCertificate, certFileName }, store) => {
      if (typeof trustedRootCertificate !== 'string') return undefined;
      // Some portals sent the whole path; the name is its last part.
      const name = typeof certFileName === 'string' ? certFileName.split(/[/\\]/).at(-1) : undefined;
      const fileName = name === undefined || name.trim() === '' ? 'certificate.cer' : name;
      return { sha256: store.keep(trustedRootCertificate), fileName };
    },
  },
  show: ({ fileName }) => fileName,
};
