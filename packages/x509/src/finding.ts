/** What a person should know of a certificate that is not refused. The codes are stable. */
export const findings = {
  expired: { level: 'warning', message: 'The certificate has expired.' },
  'not-yet-valid': { level: 'warning', message: 'The certificate is not valid yet.' },
  'weak-key': {
    level: 'warning',
    message: 'Its key is too weak: current platforms want RSA keys of at least 2,048 bits.',
  },
  'weak-signature': {
    level: 'warning',
    message: 'It was signed with SHA-1 or an older hash, which current platforms refuse.',
  },
  'weak-own-signature': {
    level: 'note',
    message: 'It signed itself with SHA-1 or an older hash. Nobody relies on the signature of a root.',
  },
  'no-key-cert-sign': {
    level: 'warning',
    message: 'Its key usage does not allow signing certificates, so what it signs will not be trusted.',
  },
  'v1-without-extensions': {
    level: 'warning',
    message: 'It is of version 1, which cannot say that it belongs to a CA; it is taken for one.',
  },
  'ml-dsa-unsupported': { level: 'warning', message: 'ML-DSA is not supported by these platforms.' },
  'unsupported-algorithm': {
    level: 'warning',
    message: 'Its key or signature is of a kind that these platforms are not known to support.',
  },
  'hidden-characters': {
    level: 'warning',
    message: 'A name in it has characters that cannot be seen; they are shown as ⟨U+…⟩.',
  },
  'never-valid': { level: 'warning', message: 'Its validity ends before it begins.' },
  'own-signature-unchecked': {
    level: 'note',
    message: 'Its own signature could not be checked here, because the algorithm is not known here.',
  },
  'signed-by-other-key': {
    level: 'note',
    message: 'It names itself as issuer but was signed with another key, as when a CA renews its key.',
  },
  'unusual-serial': {
    level: 'note',
    message: 'Its serial number is negative or longer than 20 octets, which RFC 5280 does not allow.',
  },
  'empty-subject': { level: 'note', message: 'Its subject is empty, so what it signed cannot name it.' },
} as const satisfies Record<string, { level: 'warning' | 'note'; message: string }>;

export type FindingCode = keyof typeof findings;

export type Finding = { code: FindingCode; level: 'warning' | 'note'; message: string };
