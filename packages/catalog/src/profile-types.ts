/** The four types of profile, in the words of the seeds. No zod here. */
export const profileTypes = {
  trusted: {
    label: 'Trusted certificate',
    purpose:
      'Brings the certificate of your root or intermediate (issuing) CA to devices, so that they trust what it issues.',
  },
  scep: {
    label: 'SCEP certificate',
    purpose: 'Lets each device make a key of its own and ask for a certificate by SCEP.',
  },
  pkcs: {
    label: 'PKCS certificate',
    purpose: 'Has a connector near your CA make key and certificate and hand them to the device.',
  },
  pkcsImported: {
    label: 'PKCS imported certificate',
    purpose: 'Gives people the certificates you already have for them, for encrypted e-mail.',
  },
} as const;

export type ProfileType = keyof typeof profileTypes;
