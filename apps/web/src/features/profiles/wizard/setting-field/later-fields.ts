import { later } from '../../../../ui/later.ts';

/** Controls that few kinds have, or that are much code: each comes with the first kind that has it. */
export const laterFields = {
  certificate: later(async () => (await import('./certificate-field.tsx')).CertificateField),
  subject: later(async () => (await import('./subject-field.tsx')).SubjectField),
  alternativeNames: later(async () => (await import('./alternative-names-field.tsx')).AlternativeNamesField),
  extendedKeyUsages: later(
    async () => (await import('./extended-key-usages-field.tsx')).ExtendedKeyUsagesField,
  ),
  urls: later(async () => (await import('./urls-field.tsx')).UrlsField),
  packages: later(async () => (await import('./packages-field.tsx')).PackagesField),
};
