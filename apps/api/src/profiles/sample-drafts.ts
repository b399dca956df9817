type Certificate = { der: Uint8Array };

const sent = ({ der }: Certificate) => ({ data: Buffer.from(der).toString('base64'), fileName: 'ca.cer' });

/** Trusted profiles as tests of the API send them. */
export function windowsDraft(certificate: Certificate, fields: object = {}, settings: object = {}) {
  return {
    kind: 'trusted.windows10',
    displayName: 'Root for Windows',
    settings: { certificate: sent(certificate), destinationStore: 'computerCertStoreRoot', ...settings },
    ...fields,
  };
}

export function iosDraft(certificate: Certificate, fields: object = {}) {
  return {
    kind: 'trusted.ios',
    displayName: 'Root for iOS',
    settings: { certificate: sent(certificate) },
    ...fields,
  };
}
