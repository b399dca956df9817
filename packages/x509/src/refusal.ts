import { certificateLimits, uploadLimits } from './limits.ts';

/** Every way an upload or a part of it is refused: what it is, and what to do instead. The codes are stable. */
export const refusals = {
  empty: { message: 'The file is empty.', fix: 'Choose the certificate file again.' },
  'too-large': {
    message: `The file is larger than ${uploadLimits.bytes / 1024} KiB.`,
    fix: 'Upload the certificates in several files.',
  },
  'too-many': {
    message: `The file holds more than ${uploadLimits.certificates} certificates.`,
    fix: 'Upload the certificates in several files.',
  },
  'not-a-certificate': {
    message: 'This is not a certificate.',
    fix: 'Export the CA certificate as a .cer file and upload that.',
  },
  malformed: {
    message: 'This looks like a certificate, but parts of it cannot be read.',
    fix: 'Export it again from the CA. If that does not help, the CA made it wrong.',
  },
  'broken-pem': {
    message:
      'This text block is damaged: it is not valid base64, or its end line does not match its first line.',
    fix: 'Copy the whole block again, from its BEGIN line to its END line.',
  },
  truncated: { message: 'The end is missing.', fix: 'Copy or download the file again; it was cut off.' },
  'trailing-bytes': {
    message: 'There is more after the end of the certificate.',
    fix: 'Export the certificate again as a .cer file. Several certificates belong into a PEM or .p7b file.',
  },
  'not-der': {
    message: 'The certificate is not encoded in DER, the one form that devices agree on.',
    fix: 'Export it again as a DER-encoded .cer file.',
  },
  'too-deep': {
    message: `Its parts are nested more than ${certificateLimits.depth} levels deep.`,
    fix: 'No CA makes such certificates: check where the file comes from.',
  },
  'too-complex': {
    message: `It has more than ${certificateLimits.nodes.toLocaleString('en')} parts.`,
    fix: 'No CA makes such certificates: check where the file comes from.',
  },
  'key-too-large': {
    message: `Its RSA key is longer than ${certificateLimits.keyBits.toLocaleString('en')} bits.`,
    fix: 'No platform accepts such a key: use a CA with a key of 2,048 to 4,096 bits.',
  },
  'private-key': {
    message: 'The file holds a private key. It was not read further, and nothing of it was kept.',
    fix: 'Upload only the public certificate (.cer). Consider whether the key is still a secret.',
  },
  pkcs12: {
    message: 'This is a PKCS#12 file (.pfx, .p12), the form for private keys. Nothing of it was kept.',
    fix: 'Export only the public certificate, without the private key, as a .cer file.',
  },
  'java-keystore': {
    message: 'This is a Java keystore, which may hold private keys. Nothing of it was kept.',
    fix: 'Export the certificate from it: keytool -exportcert -keystore <file> -alias <name> -file ca.cer',
  },
  'openssh-key': {
    message: 'This is an SSH key, not a certificate. Nothing of it was kept.',
    fix: 'Upload the certificate of the CA as a .cer file.',
  },
  'pgp-key': {
    message: 'This is a PGP key or message, not a certificate. Nothing of it was kept.',
    fix: 'Upload the certificate of the CA as a .cer file.',
  },
  'public-key': {
    message: 'This is a bare public key, without a name or a signature.',
    fix: 'Upload the certificate that holds this key.',
  },
  csr: {
    message: 'This is a request for a certificate (CSR).',
    fix: 'Have a CA sign it, and upload the certificate that the CA returns.',
  },
  crl: {
    message: 'This is a list of revoked certificates (CRL).',
    fix: 'Upload the certificate of the CA that issued the list.',
  },
  'no-certificates': {
    message: 'This PKCS#7 file holds no certificates.',
    fix: 'Export the certificates as .p7b, or each one as .cer.',
  },
  json: { message: 'This is JSON, not a certificate.', fix: 'Upload the certificate itself as a .cer file.' },
  'web-page': {
    message: 'This is a web page, probably a sign-in page that was saved in place of the certificate.',
    fix: 'Open the download address in a browser, sign in there, and download the certificate again.',
  },
  archive: { message: 'This is a ZIP archive.', fix: 'Unpack it and upload the certificates in it.' },
  'end-entity': {
    message: 'This certificate belongs to a server, person or device, not to a CA.',
    fix: 'Upload the root or intermediate certificate of the CA that issued it.',
  },
  'broken-signature': {
    message: 'The certificate says that it signed itself, but its signature does not match its key.',
    fix: 'The file was changed or damaged: get it again from the CA.',
  },
} as const satisfies Record<string, { message: string; fix: string }>;

export type RefusalCode = keyof typeof refusals;

export type Refusal = { code: RefusalCode; message: string; fix: string };

export function refuse(code: RefusalCode): Refusal {
  return { code, ...refusals[code] };
}

/** The only error this package throws on purpose. It carries no bytes of what was read. */
export class CertificateError extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(refusals[code].message, options);
    this.name = 'CertificateError';
    this.code = code;
  }
}
